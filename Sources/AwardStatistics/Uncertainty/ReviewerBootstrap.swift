/// How far the adjusted ranking hangs on which reviewers happened to sit: reviewers are weighted by chance and the
/// scores adjusted anew, at the variance ratio of the full data.
///
/// A sensitivity analysis beside the posterior, with reviewers as the units because their scores go together.
public struct ReviewerBootstrap: Sendable {
    /// How reviewers are weighted.
    public enum Weighting: String, Sendable, Hashable, Codable {
        /// As many reviewers as there are, drawn with replacement (Efron 1979). Every candidate must keep two; draws in
        /// which one does not are drawn again, so this needs large panels.
        case resampled
        /// Exponential weights (Rubin's Bayesian bootstrap, 1981): nobody drops out, so panels of any size will do.
        case exponential
    }

    /// How reviewers are weighted.
    public let weighting: Weighting
    /// The places over all draws.
    public let places: RankDistribution

    /// - Parameters:
    ///   - fit: The adjusted scores of the full data.
    ///   - table: The scores they are of.
    ///   - cut: k, the places above the cut line.
    /// - Throws: `tooFewReviewers` where a candidate has only one, or where resampling nearly always leaves some
    ///   candidate with fewer than two; `outOfRange` as for the posterior.
    public init(
        _ fit: CandidateFixedReviewerRandom, of table: ScoreTable, weighting: Weighting = .exponential, cut: Int,
        draws: Int = 10_000, seed: UInt64
    ) throws(StatisticsError) {
        try PlaceLimits.check(candidates: table.candidates.count, cut: cut, draws: draws)
        let fewest = table.candidates.indices.map { table.reviewerCount(ofCandidate: $0) }.min() ?? 0
        guard fewest >= 2 else { throw .tooFewReviewers(found: fewest, needed: 2) }
        let refit = WeightedRefit(try Incidence(table), ratio: fit.ratio, reviewers: fit.reviewers.map(\.effect))
        if weighting == .resampled {
            try ReviewerWeights.requireResampling(refit.incidence, seed: seed)
        }
        let block = max(16, min(2_048, 2_000_000 / max(1, table.candidates.count)))
        let counts = PlaceCounts.collect(
            candidates: table.candidates.count, draws: draws, block: block, seed: seed
        ) { size, generator, recorder in
            var work = WeightedRefit.Work(refit)
            var scores = Array(repeating: 0.0, count: work.candidates.count)
            var left = size
            while left > 0 {
                refit.solve(weights: ReviewerWeights.lanes(weighting, refit.incidence, &generator), &work)
                for lane in 0..<min(left, WeightedRefit.Lanes.scalarCount) {
                    for candidate in scores.indices { scores[candidate] = work.candidates[candidate][lane] }
                    // Candidates with the same scores from the same reviewers tie in every draw: chance decides.
                    recorder.shuffle(using: &generator)
                    scores.withUnsafeBufferPointer { recorder.record($0) }
                }
                left -= WeightedRefit.Lanes.scalarCount
            }
        }
        self.weighting = weighting
        places = RankDistribution(
            counts, origin: .reviewers, names: table.candidates, scores: fit.candidates.map(\.adjusted),
            reviewers: fit.reviewers.count, cut: cut,
            seed: seed)
    }
}
