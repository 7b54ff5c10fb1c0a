/// One candidate's score as given and as it would be from a reviewer of average severity.
public struct AdjustedScore: Sendable, Hashable {
    /// The candidate's key.
    public let candidate: String
    /// How many reviewers scored the candidate.
    public let scores: Int
    /// The plain mean of the scores.
    public let raw: Double
    /// The model's score, in the same points.
    public let adjusted: Double
    /// The standard error of the adjusted score; `nil` where nothing is left to measure it by.
    public let standardError: Double?
}
