/// A value that writes its own canonical JSON.
///
/// For what every scoresheet passes through, where an encoder takes longer than deciding and hashing together. Tests hold
/// what comes out against ``CanonicalJSON``, byte by byte.
protocol CanonicallyWritten: Encodable {
    /// Writes the value: an object's fields in the order of their names, those without a value left out.
    func write(to json: inout CanonicalWriter)
}

extension CanonicallyWritten {
    /// The same text as ``CanonicalJSON/text(_:)``.
    var canonicalText: String {
        var json = CanonicalWriter()
        write(to: &json)
        return json.text
    }
}

/// Writes canonical JSON straight into bytes.
struct CanonicalWriter {
    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(512)
    }

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object of the fields that `body` writes.
    mutating func object(_ body: (inout CanonicalWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes a field of text; nothing for `nil`.
    mutating func field(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// Writes a field of a whole number.
    mutating func field(_ name: String, _ value: Int64) {
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes a field that is an object.
    mutating func field(_ name: String, _ body: (inout CanonicalWriter) -> Void) {
        key(name)
        object(body)
    }

    private mutating func key(_ name: String) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        string(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Text in quotes, escaped as RFC 8259 section 7 demands and no further.
    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x08: escape("b")
            case 0x09: escape("t")
            case 0x0A: escape("n")
            case 0x0C: escape("f")
            case 0x0D: escape("r")
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes.append(contentsOf: (digits.count == 1 ? "\\u000" : "\\u00").utf8)
                bytes.append(contentsOf: digits.utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ letter: Unicode.Scalar) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: letter))
    }
}
