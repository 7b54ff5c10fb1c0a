/// The equations of candidate and reviewer effects by least squares, candidates eliminated:
/// S b = r with S = diag(m) − Nᵀ diag(1/n) N and r_j = Σ_i ω(y − ȳ_i).
///
/// S has the null vector 1 where the design is connected. Adding αJ⁻¹·11ᵀ makes it regular and gives the solution with
/// Σ b = 0; (S + αJ⁻¹·11ᵀ)⁻¹ is the pseudo-inverse S⁺ plus 11ᵀ/(αJ).
struct AdditiveEquations {
    let incidence: Incidence
    /// 1/n_i.
    let inverseWeight: [Double]
    private let factor: CholeskyFactor
    private let shift: Double

    /// - Throws: `singular` where a group of candidates has no link with the others.
    init(_ incidence: Incidence) throws(StatisticsError) {
        self.incidence = incidence
        inverseWeight = incidence.candidateWeight.map { 1 / $0 }
        var matrix = incidence.reduced(by: inverseWeight)
        let size = Double(incidence.reviewerCount)
        shift = max(matrix.trace / size, incidence.totalWeight / (size * size)) / size
        matrix.addEverywhere(shift)
        guard let factor = CholeskyFactor(matrix) else { throw .singular(method: "least squares") }
        self.factor = factor
    }

    /// S⁺ x, for x with sum 0.
    func solve(_ right: [Double]) -> [Double] {
        let solution = factor.solve(right)
        let mean = solution.total / Double(solution.count)
        return solution.map { $0 - mean }
    }

    /// Reviewer effects with sum 0, and for each candidate μ + a_i less the centre.
    func effects() -> (reviewers: [Double], candidates: [Double]) {
        let means = zip(incidence.candidateSum, inverseWeight).map { $0 * $1 }
        let right = zip(incidence.reviewerSum, incidence.perReviewer(means)).map { $0 - $1 }
        let reviewers = solve(right)
        let taken = incidence.perCandidate(reviewers)
        return (reviewers, means.indices.map { means[$0] - taken[$0] * inverseWeight[$0] })
    }

    /// S⁺ itself.
    func pseudoInverse() -> SymmetricMatrix {
        var inverse = factor.inverse()
        let size = Double(incidence.reviewerCount)
        inverse.addEverywhere(-1 / (size * size * shift))
        return inverse
    }
}
