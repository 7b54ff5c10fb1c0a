/// What came of reading one line.
public enum TypedLine: Sendable, Hashable {
    /// A line, without its line end.
    case text(String)
    /// Longer than a line may be (64 KiB); it was read to its end and thrown away.
    case tooLong
    /// Not UTF-8; it was thrown away.
    case notText
    /// There is nothing more to read.
    case end
    /// A signal asked to stop, given by its number; what was typed and not finished is lost.
    case interrupted(signal: Int32)
}
