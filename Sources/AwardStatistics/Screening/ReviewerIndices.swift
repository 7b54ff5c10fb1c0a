/// One reviewer's figures beside the panel's.
public struct ReviewerIndices: Sendable, Hashable, Codable {
    /// The reviewer's key.
    public let reviewer: String
    /// Scores given.
    public let scores: Int
    /// Scores that another score can check.
    public let testable: Int
    /// b_j, in points: above 0 lenient, below 0 severe.
    public let severity: Double
    /// b_j by its standard error.
    public let severityT: Double?
    /// Σe_H²/(σ_H²Σ(1 − h)) of the robust fit: 1 as the panel usually varies.
    public let robustMisfit: Double?
    /// The same of the plain fit.
    public let infit: Double?
    /// The mean squared studentised residual of the plain fit.
    public let outfit: Double?
    /// √ of the mean squared robust residual, in points.
    public let typicalDeviation: Double
    /// Pearson's r of own scores with the mean of the others' severity-corrected ones.
    public let consistency: Double?
    /// How many candidates that rests on.
    public let consistencyScores: Int
    /// Own standard deviation by the pooled one of the panel.
    public let spreadRatio: Double?
    /// Mean spread across criteria by the panel's; `nil` with a single criterion.
    public let haloRatio: Double?
    /// The greatest share of sheets with the very same marks; `nil` with a single criterion.
    public let repetition: Double?
}
