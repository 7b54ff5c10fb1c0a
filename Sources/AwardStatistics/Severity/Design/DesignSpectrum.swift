/// What the eigenvalues of a connected design's information matrix C = diag(n) − N diag(1/m) Nᵀ say.
struct DesignSpectrum {
    /// λ₂.
    let connectivity: Double
    /// 2·mean(1/λ₂ … 1/λ_I), units of σ².
    let meanContrastVariance: Double

    /// Above this many candidates λ₂ is found by iteration instead of from all eigenvalues.
    private static let denseLimit = 300

    /// - Throws: `singular` where the design is not connected.
    init(_ incidence: Incidence) throws(StatisticsError) {
        let equations = try AdditiveEquations(incidence)
        // C⁺ is the covariance of the candidate effects: its trace needs the reviewers' equations only.
        let errors = AdditiveErrors(equations)
        let others = Double(incidence.candidateCount - 1)
        meanContrastVariance = 2 * errors.candidateEffects.total / others
        if incidence.candidateCount <= Self.denseLimit {
            let values = try SymmetricEigen(Self.information(incidence), vectors: false).values
            connectivity = max(0, values[1])
        } else {
            let largest = try Lanczos.largestEigenvalue(order: incidence.candidateCount) { vector in
                Self.applyInverse(equations, vector)
            }
            connectivity = 1 / largest
        }
    }

    private static func information(_ incidence: Incidence) -> SymmetricMatrix {
        var matrix = SymmetricMatrix(diagonal: incidence.candidateWeight)
        var members = Array(repeating: [(candidate: Int, weight: Double)](), count: incidence.reviewerCount)
        for candidate in 0..<incidence.candidateCount {
            for position in incidence.scores(of: candidate) {
                members[incidence.reviewer[position]].append((candidate, incidence.weight[position]))
            }
        }
        for (reviewer, scored) in members.enumerated() {
            let inverse = 1 / incidence.reviewerWeight[reviewer]
            for (index, first) in scored.enumerated() {
                for second in scored[...index] {
                    matrix[first.candidate, second.candidate] -= first.weight * second.weight * inverse
                }
            }
        }
        return matrix
    }

    /// C⁺ x = H (D + B S⁺ Bᵀ) H x, where H takes off the mean.
    private static func applyInverse(_ equations: AdditiveEquations, _ vector: [Double]) -> [Double] {
        let mean = vector.total / Double(vector.count)
        let scaled = vector.indices.map { (vector[$0] - mean) * equations.inverseWeight[$0] }
        let solved = equations.solve(equations.incidence.perReviewer(scaled))
        let spread = equations.incidence.perCandidate(solved)
        let result = vector.indices.map { scaled[$0] + spread[$0] * equations.inverseWeight[$0] }
        let resultMean = result.total / Double(result.count)
        return result.map { $0 - resultMean }
    }
}
