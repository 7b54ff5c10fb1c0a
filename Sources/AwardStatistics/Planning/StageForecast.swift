/// What a number of reviewers per candidate would give.
public struct StageForecast: Sendable, Hashable {
    /// Reviewers per candidate.
    public let reviewersPerCandidate: Int
    /// Sheets to be filled in.
    public let sheets: Int
    /// Hours of work of all reviewers together.
    public let hours: Double
    /// The most candidates that a reviewer has, loads being level.
    public let load: Int
    /// Hours of work of the reviewer with the most candidates.
    public let hoursPerReviewer: Double
    /// Whether the load is more than a reviewer takes.
    public let exceedsLoad: Bool
    /// The chance that all of the true best n go on.
    public let chanceAllThrough: Double
    /// The standard error of that chance, from the number of runs.
    public let chanceError: Double
    /// The part of the true best n that goes on, on average.
    public let shareThrough: Double
    /// The chance that the true best one comes first.
    public let chanceBestFirst: Double
}
