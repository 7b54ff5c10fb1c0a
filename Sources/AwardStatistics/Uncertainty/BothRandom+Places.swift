extension BothRandom {
    /// How sure the places are, by draws of the true scores given those seen.
    ///
    /// - Parameters:
    ///   - cut: k, the places above the cut line.
    ///   - draws: In all, in antithetic pairs; 100,000 keep the error of a chance below 0.002.
    /// - Throws: `outOfRange` for a cut outside 1 … number of candidates, fewer than 2 draws, or more than 65,535
    ///   candidates.
    public func places(
        cut: Int, draws: Int = 100_000, seed: UInt64
    ) throws(StatisticsError) -> RankDistribution {
        try PlaceLimits.check(candidates: candidates.count, cut: cut, draws: draws)
        let counts = PosteriorDraws(posterior).places(draws: draws, seed: seed)
        return RankDistribution(
            counts, origin: .posterior, names: posterior.candidates, scores: posterior.means,
            reviewers: reviewers.count, cut: cut, seed: seed)
    }

    /// The chance that one candidate, by position, is truly above another: Φ of the difference of the predictions by its
    /// standard error. Exact, without draws.
    public func chance(of first: Int, above second: Int) -> Double {
        let (difference, variance) = difference(first, second)
        guard variance > 0 else { return difference > 0 ? 1 : difference < 0 ? 0 : 0.5 }
        return Distribution.normalCumulative(difference / variance.squareRoot())
    }

    /// The difference of two candidates' predicted scores, and its variance.
    public func difference(_ first: Int, _ second: Int) -> (points: Double, variance: Double) {
        (posterior.means[first] - posterior.means[second], posterior.differenceVariance(first, second))
    }
}
