/// The form in which ``Transaction/copyOut(_:format:_:)`` hands over a row.
public enum CopyFormat: Sendable {
    /// Columns in text separated by tabs and ended by a line feed, with backslash escapes; null is `\N`.
    case text
    /// A 16-bit number of columns, then each column as a 32-bit length (-1 for null) and its bytes, big-endian;
    /// ``BinaryColumns`` reads it.
    case binary
}
