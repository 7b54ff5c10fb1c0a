/// REML of the model with fixed candidates and random reviewers, candidates eliminated.
///
/// With A = diag(m) − Nᵀ diag(1/n) N and λ = σ²_e/σ²_s = 1/γ: S = A + λI, log|M| = Σ log n_i + log|γS| and
/// PRSS = Σ(y − ȳ_i)² − rᵀS⁻¹r. One decomposition A = U diag(d) Uᵀ makes every further step of the search a sum over
/// reviewers: log|γS| = Σ log(1 + γd_k), rᵀS⁻¹r = Σ γ(Uᵀr)²_k/(1 + γd_k).
struct FixedCandidateFit {
    private let incidence: Incidence
    private let inverseWeight: [Double]
    private let reduced: SymmetricMatrix
    /// γ = σ²_s/σ²_e.
    let ratio: Double
    let deviance: Double
    let residualVariance: Double
    /// ŝ_j.
    let reviewers: [Double]
    /// ĉ_i less the centre.
    let candidates: [Double]

    /// - Throws: `noDegreesOfFreedom`; `noResidual` where the scores are fitted without any residual.
    init(_ incidence: Incidence) throws(StatisticsError) {
        self.incidence = incidence
        let freedom = Double(incidence.count - incidence.candidateCount)
        guard freedom > 0 else { throw .noDegreesOfFreedom }
        let inverseWeight = incidence.candidateWeight.map { 1 / $0 }
        let means = zip(incidence.candidateSum, inverseWeight).map { $0 * $1 }
        let right = zip(incidence.reviewerSum, incidence.perReviewer(means)).map { $0 - $1 }
        let within = incidence.squares - incidence.candidateSum.dot(means)
        let reduced = incidence.reduced(by: inverseWeight)
        let eigen = try SymmetricEigen(reduced, vectors: true)
        let values = eigen.values.map { max(0, $0) }
        let coordinates = eigen.coordinates(of: right)
        let explained = zip(values, coordinates).reduce(0) { $1.0 > 1e-9 ? $0 + $1.1 * $1.1 / $1.0 : $0 }
        // The scores are candidate plus reviewer to the last digit: there is no error to measure.
        guard incidence.isVaried, within - explained > 1e-13 * incidence.squares else { throw .noResidual }
        let counts = incidence.candidateWeight.reduce(0) { $0 + logarithm($1) }

        func residual(_ ratio: Double) -> Double {
            within
                - values.indices.reduce(0) {
                    $0 + ratio * coordinates[$1] * coordinates[$1] / (1 + ratio * values[$1])
                }
        }
        func deviance(_ ratio: Double) -> Double {
            counts + values.reduce(0) { $0 + logarithm(1 + ratio * $1) }
                + freedom * (1 + logarithm(2 * .pi * residual(ratio) / freedom))
        }
        let best = LogarithmicSearch.minimum(of: deviance)
        let scaled = values.indices.map { best.ratio * coordinates[$0] / (1 + best.ratio * values[$0]) }
        ratio = best.ratio
        self.deviance = best.deviance
        residualVariance = residual(best.ratio) / freedom
        reviewers = best.ratio > 0 ? eigen.vector(of: scaled) : Array(repeating: 0, count: values.count)
        let taken = incidence.perCandidate(reviewers)
        candidates = means.indices.map { means[$0] - taken[$0] * inverseWeight[$0] }
        self.inverseWeight = inverseWeight
        self.reduced = reduced
    }

    /// Variances of ĉ_i, σ̂²(1/n_i + N_i S⁻¹N_iᵀ/n_i²), and of ŝ_j − s_j, σ̂²S⁻¹_jj.
    func errors() -> (candidates: [Double], reviewers: [Double]) {
        var inverse: SymmetricMatrix?
        if ratio > 0 {
            var matrix = reduced
            matrix.addToDiagonal(1 / ratio)
            inverse = CholeskyFactor(matrix)?.inverse()
        }
        let candidates = inverseWeight.indices.map { candidate in
            let own = inverseWeight[candidate]
            let shared = inverse.map { incidence.quadratic($0, candidate: candidate) } ?? 0
            return residualVariance * (own + own * own * shared)
        }
        let reviewers =
            inverse.map { $0.diagonal.map { residualVariance * $0 } }
            ?? Array(repeating: 0, count: reviewers.count)
        return (candidates, reviewers)
    }
}
