/// Candidates and reviewers that chains of shared scores link with each other, and with nobody else.
public struct DesignGroup: Sendable, Hashable, Codable {
    /// The candidates' keys, ascending.
    public let candidates: [String]
    /// The reviewers' keys, ascending.
    public let reviewers: [String]
}
