public import FoundationEssentials

extension UUID: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {
    /// Writes the 36 characters.
    public func encode(into encoder: inout ValueEncoder) {
        encoder.append(text: uuidString)
    }

    /// Reads the 36 characters.
    public init?(sqlText: UnsafeRawBufferPointer) {
        self.init(uuidString: String(decoding: sqlText, as: UTF8.self))
    }

    /// Appends the 36 characters.
    public func appendElement(to text: inout [UInt8]) {
        text.append(contentsOf: uuidString.utf8)
    }
}
