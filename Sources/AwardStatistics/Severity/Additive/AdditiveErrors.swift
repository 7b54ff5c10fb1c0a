/// Variances of least squares estimates, in units of σ².
struct AdditiveErrors {
    /// Of μ + a_i: 1/n_i + N_i S⁺ N_iᵀ / n_i².
    let candidates: [Double]
    /// Of a_i, which also takes off the mean of all.
    let candidateEffects: [Double]
    /// Of b_j: the diagonal of S⁺.
    let reviewers: [Double]
    /// h of each score: ω(1/n_i + d S⁺ dᵀ) with d = e_j − N_i/n_i.
    let leverages: [Double]

    init(_ equations: AdditiveEquations) {
        let incidence = equations.incidence
        let inverse = equations.inverseWeight
        let pseudo = equations.pseudoInverse()
        let diagonal = pseudo.diagonal.map { max(0, $0) }
        let count = Double(incidence.candidateCount)
        let quadratic = (0..<incidence.candidateCount).map {
            incidence.quadratic(pseudo, candidate: $0) * inverse[$0] * inverse[$0]
        }
        let variances = quadratic.indices.map { inverse[$0] + max(0, quadratic[$0]) }
        candidates = variances
        // V = D + B S⁺ Bᵀ with B = diag(1/n) N; the row sums of V are 1/n_i + B_i S⁺ Bᵀ1.
        let spread = equations.solve(incidence.perReviewer(inverse))
        let rowSums = zip(incidence.perCandidate(spread), inverse).map { $0 * $1 + $1 }
        let all = rowSums.total / (count * count)
        candidateEffects = variances.indices.map { max(0, variances[$0] - 2 * rowSums[$0] / count + all) }
        reviewers = diagonal
        var leverages = Array(repeating: 0.0, count: incidence.count)
        for candidate in quadratic.indices {
            let scores = incidence.scores(of: candidate)
            for position in scores {
                let reviewer = incidence.reviewer[position]
                let across = scores.reduce(0) {
                    $0 + incidence.weight[$1] * pseudo[incidence.reviewer[$1], reviewer]
                }
                let distance = diagonal[reviewer] - 2 * across * inverse[candidate] + quadratic[candidate]
                leverages[position] = min(1, incidence.weight[position] * (inverse[candidate] + max(0, distance)))
            }
        }
        self.leverages = leverages
    }
}
