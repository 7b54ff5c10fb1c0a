/// The adjusted scores with reviewers weighted, at a given variance ratio: least Σ_j w_j (Σ_i (y_ij − c_i − s_j)² + λs_j²).
///
/// With candidates eliminated and each reviewer's equation divided by its weight,
/// (m_j + λ)s_j − Σ_i Σ_l w_l s_l / W_i = Σ_i (y_ij − ȳ_i). Solved by conjugate gradients on the equations scaled to be
/// symmetric: the designs that panels have need less than ten steps, each as long as the list of scores. What is left
/// of the right side, three parts in 100,000, is far below what weighting by chance does. Four draws go side by side,
/// so that the list is read once for all of them.
struct WeightedRefit: Sendable {
    /// One number for each of four draws.
    typealias Lanes = SIMD4<Double>

    let incidence: Incidence
    private let ratio: Double
    private let start: [Double]
    private let reviewer: [Int32]
    /// m_j + λ.
    private let scale: [Double]

    /// - Parameters:
    ///   - ratio: γ = σ²_s/σ²_e; with 0 candidates get weighted means.
    ///   - reviewers: Effects to start from.
    init(_ incidence: Incidence, ratio: Double, reviewers: [Double]) {
        self.incidence = incidence
        self.ratio = ratio
        start = reviewers
        reviewer = incidence.reviewer.map { Int32($0) }
        scale = incidence.reviewerWeight.map { $0 + (ratio > 0 ? 1 / ratio : 0) }
    }

    /// Room for one solution, used again for every draw.
    struct Work {
        /// Adjusted scores less the centre.
        fileprivate(set) var candidates: [Lanes]
        fileprivate var inverseTotal: [Lanes]
        fileprivate var solution: [Lanes]
        fileprivate var residual: [Lanes]
        fileprivate var direction: [Lanes]
        fileprivate var image: [Lanes]
        fileprivate var weighted: [Lanes]

        init(_ refit: WeightedRefit) {
            candidates = Array(repeating: .zero, count: refit.incidence.candidateCount)
            inverseTotal = candidates
            solution = Array(repeating: .zero, count: refit.incidence.reviewerCount)
            residual = solution
            direction = solution
            image = solution
            weighted = solution
        }
    }

    /// - Parameter weights: Per reviewer, 0 or more; every candidate needs one above 0.
    func solve(weights: [Lanes], _ work: inout Work) {
        takeMeans(weights, &work)
        guard ratio > 0 else { return }
        // In the scale √w_j·√(m_j + λ)·s_j the equations are symmetric with a diagonal of 1; everything stays in s here,
        // and products carry the scale.
        setRight(&work)
        work.solution = start.map { Lanes(repeating: $0) }
        apply(weights, work.solution, &work)
        var product = Lanes.zero
        var reference = Lanes.zero
        for index in scale.indices {
            let right = work.residual[index]
            reference += weights[index] * right * right / scale[index]
            work.residual[index] = right - work.image[index]
            work.direction[index] = work.residual[index] / scale[index]
            product += weights[index] * work.residual[index] * work.direction[index]
        }
        let enough = 1e-9 * reference
        for _ in 0..<200 where any(product .> enough) {
            apply(weights, work.direction, &work)
            var curvature = Lanes.zero
            for index in scale.indices { curvature += weights[index] * work.direction[index] * work.image[index] }
            // A draw that is done stays where it is while the others go on.
            let step = (product / curvature).replacing(with: 0, where: product .<= enough)
            var next = Lanes.zero
            for index in scale.indices {
                work.solution[index] += step * work.direction[index]
                work.residual[index] -= step * work.image[index]
                next += weights[index] * work.residual[index] * work.residual[index] / scale[index]
            }
            let share = (next / product).replacing(with: 0, where: product .<= enough)
            product = next
            for index in scale.indices {
                work.direction[index] = work.residual[index] / scale[index] + share * work.direction[index]
            }
        }
        takeSeverity(weights, &work)
    }

    /// Weighted means into `candidates`, and 1/W_i.
    private func takeMeans(_ weights: [Lanes], _ work: inout Work) {
        incidence.value.withUnsafeBufferPointer { value in
            reviewer.withUnsafeBufferPointer { reviewer in
                weights.withUnsafeBufferPointer { weights in
                    for candidate in 0..<incidence.candidateCount {
                        var (sum, total) = (Lanes.zero, Lanes.zero)
                        for position in incidence.scores(of: candidate) {
                            let weight = weights[Int(reviewer[position])]
                            total += weight
                            sum += weight * value[position]
                        }
                        work.inverseTotal[candidate] = 1 / total
                        work.candidates[candidate] = sum / total
                    }
                }
            }
        }
    }

    /// Σ_i (y_ij − ȳ_i) into `residual`.
    private func setRight(_ work: inout Work) {
        let means = work.candidates
        work.residual.withUnsafeMutableBufferPointer { right in
            right.update(repeating: .zero)
            reviewer.withUnsafeBufferPointer { reviewer in
                for candidate in 0..<incidence.candidateCount {
                    let mean = means[candidate]
                    for position in incidence.scores(of: candidate) {
                        right[Int(reviewer[position])] += incidence.value[position] - mean
                    }
                }
            }
        }
    }

    /// Takes the weighted mean of its reviewers' effects off each candidate.
    private func takeSeverity(_ weights: [Lanes], _ work: inout Work) {
        for index in scale.indices { work.weighted[index] = weights[index] * work.solution[index] }
        for candidate in 0..<incidence.candidateCount {
            var taken = Lanes.zero
            for position in incidence.scores(of: candidate) { taken += work.weighted[Int(reviewer[position])] }
            work.candidates[candidate] -= taken * work.inverseTotal[candidate]
        }
    }

    /// (m_j + λ)x_j − Σ_i Σ_l w_l x_l / W_i into `image`.
    private func apply(_ weights: [Lanes], _ x: [Lanes], _ work: inout Work) {
        for index in scale.indices {
            work.weighted[index] = weights[index] * x[index]
            work.image[index] = scale[index] * x[index]
        }
        let count = incidence.candidateCount
        let (weighted, inverseTotal) = (work.weighted, work.inverseTotal)
        work.image.withUnsafeMutableBufferPointer { image in
            weighted.withUnsafeBufferPointer { weighted in
                inverseTotal.withUnsafeBufferPointer { inverseTotal in
                    reviewer.withUnsafeBufferPointer { reviewer in
                        incidence.starts.withUnsafeBufferPointer { starts in
                            for candidate in 0..<count {
                                let scores = starts[candidate]..<starts[candidate + 1]
                                var sum = Lanes.zero
                                for position in scores { sum += weighted[Int(reviewer[position])] }
                                sum *= inverseTotal[candidate]
                                for position in scores { image[Int(reviewer[position])] -= sum }
                            }
                        }
                    }
                }
            }
        }
    }
}
