/// The mixed model equations of y = μ + c_i + s_j + e at given variance ratios, candidates eliminated.
///
/// With w_i = γ_c/(1 + γ_c n_i): S = diag(m) − Nᵀ diag(w) N + I/γ_s for the reviewers, t = m − Nᵀ(w n) and
/// u = N − Σ w n² for μ. log|M| = Σ log(1 + γ_c n_i) + J log γ_s + log|S| + log(u − tᵀS⁻¹t). A ratio of 0 takes its
/// effects out of the model.
struct CrossedEquations: Sendable {
    let incidence: Incidence
    let ratios: VarianceRatios
    /// w_i.
    let shrinkage: [Double]
    /// 1/(1 + γ_c n_i): what shrinkage leaves of a candidate's scores.
    let remainder: [Double]
    /// Of S; `nil` where reviewers have no variance.
    let factor: CholeskyFactor?
    /// t.
    let link: [Double]
    /// S⁻¹ t; zeros where reviewers have no variance.
    let linkSolution: [Double]
    /// u − tᵀS⁻¹t, which is σ²_e by the variance of μ̂.
    let meanInformation: Double
    /// log|M|.
    let logDeterminant: Double

    /// - Returns: `nil` where S is not positive definite in binary64, which ratios far outside the data's cause.
    init?(_ incidence: Incidence, at ratios: VarianceRatios) {
        self.incidence = incidence
        self.ratios = ratios
        let counts = incidence.candidateWeight
        let remainder = counts.map { 1 / (1 + ratios.candidate * $0) }
        let shrinkage = remainder.map { ratios.candidate * $0 }
        self.shrinkage = shrinkage
        self.remainder = remainder
        let left = counts.indices.map { counts[$0] * remainder[$0] }
        let taken = incidence.perReviewer(counts.indices.map { shrinkage[$0] * counts[$0] })
        link = zip(incidence.reviewerWeight, taken).map { $0 - $1 }
        var logarithms = -remainder.reduce(0) { $0 + logarithm($1) }
        if ratios.reviewer > 0 {
            var matrix = incidence.reduced(by: shrinkage)
            matrix.addToDiagonal(1 / ratios.reviewer)
            guard let factor = CholeskyFactor(matrix) else { return nil }
            self.factor = factor
            linkSolution = factor.solve(link)
            logarithms += Double(incidence.reviewerCount) * logarithm(ratios.reviewer) + factor.logDeterminant
        } else {
            factor = nil
            linkSolution = Array(repeating: 0, count: link.count)
        }
        meanInformation = left.total - link.dot(linkSolution)
        guard meanInformation > 0 else { return nil }
        logDeterminant = logarithms + logarithm(meanInformation)
    }

    /// The solution of the equations for a right side given by its sums per candidate, per reviewer and over all.
    func solve(_ right: CrossedVector) -> CrossedVector {
        let scaled = right.candidates.indices.map { right.candidates[$0] * shrinkage[$0] }
        let taken = incidence.perReviewer(scaled)
        var reviewerRight = right.reviewers
        for index in reviewerRight.indices { reviewerRight[index] -= taken[index] }
        let meanRight = right.mean - incidence.candidateWeight.dot(scaled)
        let direct = factor?.solve(reviewerRight) ?? Array(repeating: 0, count: reviewerRight.count)
        let mean = (meanRight - linkSolution.dot(reviewerRight)) / meanInformation
        let reviewers = direct.indices.map { direct[$0] - linkSolution[$0] * mean }
        let spread = incidence.perCandidate(reviewers)
        let candidates = scaled.indices.map {
            scaled[$0] - shrinkage[$0] * (spread[$0] + incidence.candidateWeight[$0] * mean)
        }
        return CrossedVector(candidates: candidates, reviewers: reviewers, mean: mean)
    }
}
