import AwardCore

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
        bytes.appendJSON(value)
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
        bytes.appendJSON(name)
        bytes.append(UInt8(ascii: ":"))
    }
}
