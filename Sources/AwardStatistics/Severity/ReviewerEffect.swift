/// How many points one reviewer gives beyond what others give the same candidates.
public struct ReviewerEffect: Sendable, Hashable, Codable {
    /// The reviewer's key.
    public let reviewer: String
    /// How many candidates the reviewer scored.
    public let scores: Int
    /// Points above an average reviewer: positive is lenient, negative is severe.
    public let effect: Double
    /// The standard error of the effect; `nil` where nothing is left to measure it by.
    public let standardError: Double?
}
