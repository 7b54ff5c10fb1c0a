/// The normal distribution of μ + c given the scores, at the REML variances and with a flat prior on μ.
///
/// It is never written out as a matrix: candidates are independent of each other given reviewers and μ, so a draw and
/// a covariance cost what the reviewers' equations cost.
struct CrossedPosterior: Sendable {
    /// The candidates' keys, in the order of everything below.
    let candidates: [String]
    /// Means of μ + c_i.
    let means: [Double]
    let solution: CrossedSolution
    /// S⁻¹t summed over each candidate's reviewers, less n_i, times w_i: how ĉ_i moves with μ.
    let slopes: [Double]

    init(_ solution: CrossedSolution, candidates: [String]) {
        self.solution = solution
        self.candidates = candidates
        let equations = solution.equations
        let incidence = equations.incidence
        let links = incidence.perCandidate(equations.linkSolution)
        slopes = links.indices.map {
            equations.shrinkage[$0] * (links[$0] - incidence.candidateWeight[$0])
        }
        means = solution.effects.candidates.map { incidence.centre + solution.effects.mean + $0 }
    }

    /// Whether all candidates are alike for the model, so that every order is equally likely.
    var isDegenerate: Bool { solution.equations.ratios.candidate == 0 }

    /// The variance of the difference of two candidates.
    func differenceVariance(_ first: Int, _ second: Int) -> Double {
        let equations = solution.equations
        let incidence = equations.incidence
        var right = Array(repeating: 0.0, count: incidence.reviewerCount)
        for position in incidence.scores(of: first) {
            right[incidence.reviewer[position]] += equations.shrinkage[first] * incidence.weight[position]
        }
        for position in incidence.scores(of: second) {
            right[incidence.reviewer[position]] -= equations.shrinkage[second] * incidence.weight[position]
        }
        let shared = equations.factor.map { $0.forward(right).squaredLength } ?? 0
        let slope = slopes[first] - slopes[second]
        let own = equations.shrinkage[first] + equations.shrinkage[second]
        return solution.residualVariance * (own + shared + slope * slope / equations.meanInformation)
    }
}
