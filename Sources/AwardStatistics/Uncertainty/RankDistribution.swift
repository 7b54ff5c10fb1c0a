/// How sure places are: what many draws of the scores say of each candidate's place.
///
/// In every draw one candidate has each place, so the chances of being first add up to 1 and those of being among the
/// first k to k, exactly. Never for breaking an official tie.
public struct RankDistribution: Sendable, Equatable, Codable {
    /// How the draws came about.
    public enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
        /// From the distribution of the true scores, given those seen.
        case posterior
        /// From refits with reviewers weighted by chance.
        case reviewers
    }

    /// How the draws came about.
    public let origin: Origin
    /// The number of draws.
    public let draws: Int
    /// The seed that gives the same draws again.
    public let seed: UInt64
    /// k, the places above the cut line.
    public let cut: Int
    /// Whether there were fewer than six reviewers: the variances are then known so poorly that places are less sure than
    /// the draws, which take them as known, make them look.
    public let isApproximate: Bool
    /// Per candidate, in the table's order.
    public let candidates: [PlaceUncertainty]
    /// Only where the draws were made: a square of the candidates is too much to send.
    private var counts: PlaceCounts?

    private enum CodingKeys: String, CodingKey {
        case origin, draws, seed, cut, isApproximate, candidates
    }

    init(
        _ counts: PlaceCounts, origin: Origin, names: [String], scores: [Double], reviewers: Int, cut: Int, seed: UInt64
    ) {
        isApproximate = reviewers < 6
        self.counts = counts
        self.origin = origin
        self.cut = cut
        self.seed = seed
        draws = counts.draws
        let total = Double(counts.draws)
        candidates = names.indices.map { candidate in
            let first = counts.upTo(place: 1, candidate: candidate)
            let within = counts.upTo(place: cut, candidate: candidate)
            return PlaceUncertainty(
                candidate: names[candidate], score: scores[candidate], firstCount: first, withinCutCount: within,
                first: Double(first) / total, withinCut: Double(within) / total,
                expectedPlace: counts.expectedPlace(candidate),
                interval: counts.quantile(0.025, candidate: candidate)...counts.quantile(0.975, candidate: candidate))
        }
    }

    /// The part of the draws in which a candidate, by position, was in places 1 … `place`; no number where the draws were
    /// made elsewhere.
    public func chance(candidate: Int, ofPlaceAtMost place: Int) -> Double {
        guard let counts else { return .nan }
        return Double(counts.upTo(place: place, candidate: candidate)) / Double(draws)
    }
}
