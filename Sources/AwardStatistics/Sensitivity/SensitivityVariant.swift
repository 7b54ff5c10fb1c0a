/// One other way the ranking could have been made.
public enum SensitivityVariant: Sendable, Hashable, Codable {
    /// Another way of turning scores into one number.
    case method(ScoringMethod)
    /// The same way without one reviewer.
    case withoutReviewer(String)
    /// The same way without one criterion.
    case withoutCriterion(String)
}
