/// Text that nobody but its receiver may see: it reads from JSON, but is written as `null`, and prints as `•••`, so it
/// gets into no ledger, no kept answer and no log.
public struct Secret: Sendable, Hashable, Codable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    private let text: String

    /// Hides `text`.
    public init(_ text: String) {
        self.text = text
    }

    /// Reads the text; what was written reads as empty.
    ///
    /// - Throws: `DecodingError` when it is neither text nor null.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        text = container.decodeNil() ? "" : try container.decode(String.self)
    }

    /// Writes `null`.
    ///
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encodeNil()
    }

    /// The text, for the one place that hands it over.
    public func reveal() -> String { text }

    /// Whether there is nothing to hide, as in an answer that was kept.
    public var isEmpty: Bool { text.isEmpty }

    /// Three dots.
    public var description: String { "•••" }

    /// Three dots.
    public var debugDescription: String { "•••" }

    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
