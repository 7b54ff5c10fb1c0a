extension String: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {
    /// Writes the text; text with a NUL character is refused before the statement is sent.
    public func encode(into encoder: inout ValueEncoder) {
        encoder.append(text: self)
    }

    /// Reads UTF-8, which the session guarantees.
    public init?(sqlText: UnsafeRawBufferPointer) {
        self.init(decoding: sqlText, as: UTF8.self)
    }

    /// Appends the text in quotes.
    public func appendElement(to text: inout [UInt8]) {
        ArrayText.appendQuoted(self, to: &text)
    }
}

extension Bool: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {
    /// Writes `t` or `f`.
    public func encode(into encoder: inout ValueEncoder) {
        encoder.append(text: self ? "t" : "f")
    }

    /// Reads `t` or `f`.
    public init?(sqlText: UnsafeRawBufferPointer) {
        guard sqlText.count == 1 else { return nil }
        switch sqlText[0] {
        case UInt8(ascii: "t"): self = true
        case UInt8(ascii: "f"): self = false
        default: return nil
        }
    }

    /// Appends `t` or `f`.
    public func appendElement(to text: inout [UInt8]) {
        text.append(self ? UInt8(ascii: "t") : UInt8(ascii: "f"))
    }
}

extension Double: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {
    /// Writes the shortest text that reads back as the same number.
    public func encode(into encoder: inout ValueEncoder) {
        encoder.append(text: description)
    }

    /// Reads a number.
    public init?(sqlText: UnsafeRawBufferPointer) {
        self.init(String(decoding: sqlText, as: UTF8.self))
    }

    /// Appends the number.
    public func appendElement(to text: inout [UInt8]) {
        text.append(contentsOf: description.utf8)
    }
}
