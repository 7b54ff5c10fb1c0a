/// One thing that is wrong with what was handed in: where it is, and what was found and is allowed.
public struct Problem: Sendable, Hashable, Codable {
    /// The field, flag or line, e.g. `summary` or `--reason`; empty when it is about the whole.
    public var place: String
    /// What was found and what is allowed, one sentence.
    public var text: LocalizedText

    /// A problem at `place`.
    public init(at place: String, _ text: LocalizedText) {
        self.place = place
        self.text = text
    }
}
