/// Predictions at given variance ratios, and how likely the ratios are.
struct CrossedSolution: Sendable {
    let equations: CrossedEquations
    /// ĉ, ŝ, and μ̂ less the centre.
    let effects: CrossedVector
    /// PRSS = yᵀy − rᵀM⁻¹r.
    let penalisedResidual: Double
    /// −2 log of the restricted likelihood: log|M| + (N − 1)(1 + log(2π PRSS/(N − 1))).
    let deviance: Double

    /// σ̂²_e.
    var residualVariance: Double { penalisedResidual / Double(equations.incidence.count - 1) }

    init?(_ incidence: Incidence, at ratios: VarianceRatios) {
        guard let equations = CrossedEquations(incidence, at: ratios) else { return nil }
        self.equations = equations
        let right = CrossedVector(
            candidates: incidence.candidateSum, reviewers: incidence.reviewerSum, mean: incidence.candidateSum.total)
        effects = equations.solve(right)
        penalisedResidual = incidence.squares - right.dot(effects)
        let freedom = Double(incidence.count - 1)
        guard penalisedResidual > 0 else { return nil }
        deviance =
            equations.logDeterminant + freedom * (1 + logarithm(2 * .pi * penalisedResidual / freedom))
    }

    /// Zᵀê: for each candidate and each reviewer the weighted sum of what the fit leaves.
    func residualSums() -> CrossedVector {
        let incidence = equations.incidence
        var sums = CrossedVector(
            candidates: incidence.candidateSum, reviewers: incidence.reviewerSum, mean: 0)
        let fromReviewers = incidence.perCandidate(effects.reviewers)
        let fromCandidates = incidence.perReviewer(effects.candidates)
        for index in sums.candidates.indices {
            let own = effects.candidates[index] + effects.mean
            sums.candidates[index] -= incidence.candidateWeight[index] * own + fromReviewers[index]
        }
        for index in sums.reviewers.indices {
            let own = effects.reviewers[index] + effects.mean
            sums.reviewers[index] -= incidence.reviewerWeight[index] * own + fromCandidates[index]
        }
        return sums
    }
}
