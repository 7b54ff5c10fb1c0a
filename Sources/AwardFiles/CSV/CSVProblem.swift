public import AwardCore

/// What is wrong with the form of a table, whatever it is about.
public struct CSVProblem: Error, Sendable, Hashable {
    /// One sentence.
    public var message: LocalizedText
    /// The line, from 1.
    public var line: Int
    /// The character within the line, from 1.
    public var column: Int
    /// Whether nothing after it can be read.
    public var isFatal: Bool
}
