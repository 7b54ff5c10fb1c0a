/// The variance ratios of least deviance, on the boundaries too: a variance of 0 is a legitimate answer.
struct CrossedSearch {
    private let incidence: Incidence
    private static let most = 100

    init(_ incidence: Incidence) { self.incidence = incidence }

    /// - Throws: `noResidual` where the model fits without any residual; `notConverged`.
    func minimum() throws(StatisticsError) -> CrossedSolution {
        let boundary = boundaryMinimum()
        let inner = try interior()
        if let inner, !isMeasurable(inner) { throw .noResidual }
        guard let onBoundary = CrossedSolution(incidence, at: boundary.ratios) else {
            guard let inner else { throw .noResidual }
            return inner
        }
        guard let inner, inner.deviance < onBoundary.deviance - 1e-10 * max(1, abs(onBoundary.deviance)) else {
            return onBoundary
        }
        return inner
    }

    /// Whether the residual variance is more than what rounding leaves.
    private func isMeasurable(_ solution: CrossedSolution) -> Bool {
        solution.penalisedResidual > 1e-11 * incidence.squares
    }

    /// The best with one of the ratios, or both, at 0.
    private func boundaryMinimum() -> (ratios: VarianceRatios, deviance: Double) {
        let candidates = OneWayDeviance(
            counts: incidence.candidateWeight, sums: incidence.candidateSum, squares: incidence.squares
        ).minimum()
        let reviewers = OneWayDeviance(
            counts: incidence.reviewerWeight, sums: incidence.reviewerSum, squares: incidence.squares
        ).minimum()
        return candidates.deviance <= reviewers.deviance
            ? (VarianceRatios(candidate: candidates.ratio, reviewer: 0), candidates.deviance)
            : (VarianceRatios(candidate: 0, reviewer: reviewers.ratio), reviewers.deviance)
    }

    /// Newton steps by average information, halved while the deviance would rise; `nil` where they lead to a boundary.
    private func interior() throws(StatisticsError) -> CrossedSolution? {
        guard var current = CrossedSolution(incidence, at: start) else { return nil }
        var former = Double.infinity
        for _ in 0..<Self.most {
            let ratios = current.equations.ratios
            guard min(ratios.candidate, ratios.reviewer) > 1e-9 else { return nil }
            guard isMeasurable(current) else { throw .noResidual }
            guard let slope = CrossedSlope(current) else { return nil }
            guard let next = step(from: current, slope) else { return current }
            let decrement = abs(next.decrement)
            let shrinking = former.isFinite ? min(1, decrement / former) : 1
            current = next.solution
            // What the next step would gain, judged by how fast the gains have been falling.
            if decrement * shrinking * shrinking < 1e-15 || decrement < 1e-18 { return current }
            former = decrement
        }
        throw .notConverged(method: "REML", iterations: Self.most)
    }

    /// The next point; `nil` where no step lowers the deviance any more.
    private func step(
        from current: CrossedSolution, _ slope: CrossedSlope
    ) -> (solution: CrossedSolution, decrement: Double)? {
        let ratios = current.equations.ratios
        let newton = slope.step
        // Without a positive definite H, follow the gradient on the logarithms of the ratios.
        var candidate = newton?.candidate ?? -ratios.candidate * (slope.gradient.candidate > 0 ? 0.5 : -1)
        var reviewer = newton?.reviewer ?? -ratios.reviewer * (slope.gradient.reviewer > 0 ? 0.5 : -1)
        for _ in 0..<40 {
            let trial = VarianceRatios(
                candidate: max(ratios.candidate + candidate, ratios.candidate / 10),
                reviewer: max(ratios.reviewer + reviewer, ratios.reviewer / 10))
            if let solution = CrossedSolution(incidence, at: trial),
                solution.deviance <= current.deviance + 1e-13 * abs(current.deviance)
            {
                return (solution, newton?.decrement ?? 1)
            }
            candidate /= 2
            reviewer /= 2
        }
        return nil
    }

    /// Rough variances from the spread within candidates, within reviewers and over all.
    private var start: VarianceRatios {
        let all = incidence.squares / Double(max(1, incidence.count - 1))
        let withinCandidates = Self.within(incidence.candidateWeight, incidence.candidateSum, incidence.squares)
        let withinReviewers = Self.within(incidence.reviewerWeight, incidence.reviewerSum, incidence.squares)
        let residual = max(withinCandidates + withinReviewers - all, 0.05 * all)
        return VarianceRatios(
            candidate: max(all - withinCandidates, 0.01 * all) / residual,
            reviewer: max(all - withinReviewers, 0.01 * all) / residual)
    }

    private static func within(_ counts: [Double], _ sums: [Double], _ squares: Double) -> Double {
        let between = zip(counts, sums).reduce(0) { $1.0 > 0 ? $0 + $1.1 * $1.1 / $1.0 : $0 }
        return max(0, squares - between) / max(1, counts.total - Double(counts.count))
    }
}
