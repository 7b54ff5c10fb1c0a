/// Writes JSON with the fewest bytes, without blanks; whoever writes an object names its keys in ascending order.
struct CanonicalWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func object(_ write: (inout CanonicalWriter) -> Void) {
        begin(UInt8(ascii: "{"))
        write(&self)
        end(UInt8(ascii: "}"))
    }

    mutating func list<Element>(_ values: [Element], _ write: (inout CanonicalWriter, Element) -> Void) {
        begin(UInt8(ascii: "["))
        for value in values { write(&self, value) }
        end(UInt8(ascii: "]"))
    }

    mutating func key(_ name: StaticString) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func number(_ value: some FixedWidthInteger) {
        comma()
        if value >= 0, value < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
        needsComma = true
    }

    mutating func flag(_ value: Bool) {
        comma()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    mutating func text(_ value: String) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(contentsOf: hexadecimal([byte]).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func rational(_ value: Rational) { text(value.exactText) }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func begin(_ byte: UInt8) {
        comma()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func end(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }
}

extension CanonicalWriter {
    mutating func field(_ name: StaticString, _ value: String) {
        key(name)
        text(value)
    }

    mutating func field(_ name: StaticString, optional value: String?) {
        if let value { field(name, value) }
    }

    mutating func field(_ name: StaticString, _ value: some FixedWidthInteger) {
        key(name)
        number(value)
    }

    mutating func field(_ name: StaticString, optional value: Int?) {
        if let value { field(name, value) }
    }

    mutating func field(_ name: StaticString, _ value: Bool) {
        key(name)
        flag(value)
    }

    mutating func field(_ name: StaticString, _ value: Rational) {
        key(name)
        rational(value)
    }

    mutating func field(_ name: StaticString, optional value: Rational?) {
        if let value { field(name, value) }
    }

    mutating func field<Value: CanonicalValue>(_ name: StaticString, _ value: Value) {
        key(name)
        value.write(to: &self)
    }

    mutating func field<Value: CanonicalValue>(_ name: StaticString, _ values: [Value]) {
        key(name)
        list(values) { $1.write(to: &$0) }
    }

    /// An enum's case without values, as `Codable` writes it.
    mutating func bare(_ name: StaticString) {
        object { writer in
            writer.key(name)
            writer.object { _ in }
        }
    }

    /// An enum's case with values, as `Codable` writes it.
    mutating func `case`(_ name: StaticString, _ write: (inout CanonicalWriter) -> Void) {
        object { writer in
            writer.key(name)
            writer.object(write)
        }
    }
}

/// A value with one canonical form: the JSON `Codable` writes, with sorted keys and without blanks.
protocol CanonicalValue {
    func write(to writer: inout CanonicalWriter)
}
