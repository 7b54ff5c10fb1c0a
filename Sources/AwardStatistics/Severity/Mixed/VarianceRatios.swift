/// Variances by the residual variance: γ_c = σ²_c/σ²_e and γ_s = σ²_s/σ²_e.
struct VarianceRatios: Sendable, Equatable {
    /// Of candidates.
    var candidate: Double
    /// Of reviewers.
    var reviewer: Double
}
