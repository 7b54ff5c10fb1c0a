/// Prediction error variances of the crossed model, PEV = σ̂² D M⁻¹ D.
struct PredictionErrors {
    /// Of ĉ_i, uncertainty of μ included.
    let candidates: [Double]
    /// Of ĉ_i given μ.
    let candidatesGivenMean: [Double]
    /// Of μ̂ + ĉ_i.
    let scores: [Double]
    /// Of ŝ_j given μ.
    let reviewersGivenMean: [Double]

    init(_ solution: CrossedSolution) {
        let equations = solution.equations
        let incidence = equations.incidence
        let variance = solution.residualVariance
        let inverse = equations.factor?.inverse()
        let links = incidence.perCandidate(equations.linkSolution)
        var candidates: [Double] = []
        var given: [Double] = []
        var scores: [Double] = []
        for candidate in 0..<incidence.candidateCount {
            let w = equations.shrinkage[candidate]
            let own = inverse.map { incidence.quadratic($0, candidate: candidate) } ?? 0
            // How far ĉ_i moves by a unit of μ: −w n directly, and back through the reviewers.
            let slope = w * (links[candidate] - incidence.candidateWeight[candidate])
            let conditional = w + w * w * own
            given.append(variance * conditional)
            candidates.append(variance * (conditional + slope * slope / equations.meanInformation))
            scores.append(variance * (conditional + (1 + slope) * (1 + slope) / equations.meanInformation))
        }
        self.candidates = candidates
        candidatesGivenMean = given
        self.scores = scores
        reviewersGivenMean =
            inverse.map { $0.diagonal.map { variance * $0 } } ?? Array(repeating: 0, count: incidence.reviewerCount)
    }
}
