extension Incidence {
    /// The positions of a candidate's scores.
    @inline(__always)
    func scores(of candidate: Int) -> Range<Int> { starts[candidate]..<starts[candidate + 1] }

    /// diag(m) − Nᵀ diag(x) N: what is left of the reviewers' equations when candidates are eliminated.
    func reduced(by x: [Double]) -> SymmetricMatrix {
        var matrix = SymmetricMatrix(diagonal: reviewerWeight)
        let order = reviewerCount
        matrix.elements.withUnsafeMutableBufferPointer { elements in
            for candidate in 0..<candidateCount {
                let scores = scores(of: candidate)
                for first in scores {
                    // Rows are by reviewer, so the first is never the lower number.
                    let share = x[candidate] * weight[first]
                    let row = reviewer[first]
                    for second in scores.lowerBound...first {
                        elements[reviewer[second] * order + row] -= share * weight[second]
                    }
                }
            }
        }
        return matrix
    }

    /// Nᵀ x: for each reviewer the weighted sum of a value per candidate.
    func perReviewer(_ x: [Double]) -> [Double] {
        var sums = Array(repeating: 0.0, count: reviewerCount)
        for candidate in 0..<candidateCount {
            for position in scores(of: candidate) { sums[reviewer[position]] += weight[position] * x[candidate] }
        }
        return sums
    }

    /// N x: for each candidate the weighted sum of a value per reviewer.
    func perCandidate(_ x: [Double]) -> [Double] {
        (0..<candidateCount).map { candidate in
            scores(of: candidate).reduce(0) { $0 + weight[$1] * x[reviewer[$1]] }
        }
    }

    /// N_i S⁻¹ N_iᵀ for one candidate's row of N.
    func quadratic(_ matrix: SymmetricMatrix, candidate: Int) -> Double {
        let order = matrix.order
        let scores = scores(of: candidate)
        return matrix.elements.withUnsafeBufferPointer { elements in
            var sum = 0.0
            for first in scores {
                let row = reviewer[first]
                var across = 0.0
                for second in scores.lowerBound..<first {
                    across += weight[second] * elements[reviewer[second] * order + row]
                }
                sum += weight[first] * (2 * across + weight[first] * elements[row * order + row])
            }
            return sum
        }
    }

    /// Whether scores differ by more than the rounding of equal ones.
    var isVaried: Bool { squares > 1e-24 * totalWeight * (1 + centre * centre) }

    /// The plain means of the candidates, as a result shows them beside the adjusted ones.
    var plainMeans: [Double] {
        (0..<candidateCount).map { candidate in
            let scores = scores(of: candidate)
            guard !scores.isEmpty else { return .nan }
            return centre + scores.reduce(0) { $0 + value[$1] } / Double(scores.count)
        }
    }
}
