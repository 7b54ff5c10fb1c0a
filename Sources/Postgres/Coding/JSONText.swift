/// A JSON document as text, bound as `jsonb`.
///
/// PostgreSQL checks it; what is read back is PostgreSQL's own form of the same document.
public struct JSONText: Hashable, Sendable, SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {
    /// The document.
    public var text: String

    /// Takes a document as it is.
    public init(_ text: String) {
        self.text = text
    }

    /// Makes the server take the value as `jsonb`.
    public static var placeholderCast: String { "::jsonb" }

    /// Makes the server take the array as `jsonb[]`.
    public static var arrayPlaceholderCast: String { "::jsonb[]" }

    /// Writes the document.
    public func encode(into encoder: inout ValueEncoder) {
        encoder.append(text: text)
    }

    /// Reads the document.
    public init?(sqlText: UnsafeRawBufferPointer) {
        text = String(decoding: sqlText, as: UTF8.self)
    }

    /// Appends the document in quotes.
    public func appendElement(to text: inout [UInt8]) {
        ArrayText.appendQuoted(self.text, to: &text)
    }
}
