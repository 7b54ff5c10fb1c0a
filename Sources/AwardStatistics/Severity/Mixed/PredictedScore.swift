/// One candidate's predicted score beside the plain mean.
public struct PredictedScore: Sendable, Hashable {
    /// The candidate's key.
    public let candidate: String
    /// How many reviewers scored the candidate.
    public let scores: Int
    /// The plain mean of the scores.
    public let raw: Double
    /// μ̂ + ĉ_i, in points.
    public let adjusted: Double
    /// The standard error of μ̂ + ĉ_i.
    public let standardError: Double
    /// ĉ_i.
    public let effect: Double
    /// The variance of ĉ_i − c_i, uncertainty of μ included.
    public let predictionVariance: Double
    /// The standard deviation of c_i given the scores and μ: the smaller one that lme4 calls `condVar`.
    public let conditionalDeviation: Double
    /// 1 − prediction variance / σ²_c: 0 knows nothing of the candidate, 1 all.
    public let reliability: Double
}
