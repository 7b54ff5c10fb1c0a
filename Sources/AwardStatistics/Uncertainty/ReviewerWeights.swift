/// Weights of reviewers for one draw.
enum ReviewerWeights {
    /// How often a resampled draw is tried before it is taken as it is; the check below makes that next to impossible.
    private static let tries = 1_000

    /// Weights for four draws, side by side.
    static func lanes(
        _ weighting: ReviewerBootstrap.Weighting, _ incidence: Incidence, _ generator: inout SeededGenerator
    ) -> [WeightedRefit.Lanes] {
        var lanes = Array(repeating: WeightedRefit.Lanes.zero, count: incidence.reviewerCount)
        for lane in 0..<WeightedRefit.Lanes.scalarCount {
            for (reviewer, weight) in draw(weighting, incidence, &generator).enumerated() {
                lanes[reviewer][lane] = weight
            }
        }
        return lanes
    }

    private static func draw(
        _ weighting: ReviewerBootstrap.Weighting, _ incidence: Incidence, _ generator: inout SeededGenerator
    ) -> [Double] {
        switch weighting {
        case .exponential:
            return (0..<incidence.reviewerCount).map { _ in -logarithm(generator.uniform()) }
        case .resampled:
            var weights = resample(incidence.reviewerCount, &generator)
            for _ in 0..<tries where !keepsTwo(weights, incidence) {
                weights = resample(incidence.reviewerCount, &generator)
            }
            return weights
        }
    }

    /// - Throws: `tooFewReviewers` unless one draw in twenty leaves every candidate two reviewers.
    static func requireResampling(_ incidence: Incidence, seed: UInt64) throws(StatisticsError) {
        var generator = SeededGenerator(seed: seed)
        let kept = (0..<200).count { _ in keepsTwo(resample(incidence.reviewerCount, &generator), incidence) }
        guard kept >= 10 else {
            let fewest = (0..<incidence.candidateCount).map { incidence.scores(of: $0).count }.min() ?? 0
            throw .tooFewReviewers(found: fewest, needed: fewest + 1)
        }
    }

    private static func resample(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
        var weights = Array(repeating: 0.0, count: count)
        for _ in 0..<count { weights[generator.next(below: count)] += 1 }
        return weights
    }

    private static func keepsTwo(_ weights: [Double], _ incidence: Incidence) -> Bool {
        (0..<incidence.candidateCount).allSatisfy { candidate in
            incidence.scores(of: candidate).count { weights[incidence.reviewer[$0]] > 0 } >= 2
        }
    }
}
