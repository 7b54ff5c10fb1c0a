/// Candidates and reviewers of one category that are linked to each other, directly or through others.
public struct PanelGroup: Sendable, Hashable, Codable {
    /// Positions in the problem's candidates, ascending.
    public let candidates: [Int]
    /// Positions in the problem's reviewers, ascending.
    public let reviewers: [Int]
}
