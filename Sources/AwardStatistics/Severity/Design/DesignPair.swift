/// One reviewer and one candidate.
public struct DesignPair: Sendable, Hashable, Codable {
    /// The reviewer's key.
    public let reviewer: String
    /// The candidate's key.
    public let candidate: String
}
