/// How a stage's severity analysis estimates what candidates would have got from average reviewers.
///
/// It is announced in the award file and pinned when the stage opens: adjusted scores are shown beside the raw ones
/// where the stage says so and nowhere else, and they never decide a place.
public enum SeverityModel: String, Sendable, Hashable, Codable, CaseIterable {
    /// Candidate and reviewer effects by least squares.
    case additive
    /// Fixed candidates and random reviewers by REML.
    case reviewerRandom = "reviewer_random"
    /// Many-facet Rasch over the criteria's steps.
    case rasch
}
