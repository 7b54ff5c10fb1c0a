/// Scores and places by several ways of counting beside the official places, which are the caller's and only compared
/// here.
public struct MethodComparison: Sendable, Hashable, Codable {
    /// One way of counting.
    public struct Column: Sendable, Hashable, Codable {
        /// The way.
        public let method: ScoringMethod
        /// A score per candidate; empty where there is no ranking.
        public let scores: [Double]
        /// A place per candidate, 1 for the best; empty where there is no ranking.
        public let places: [Int]
        /// What differs from the official places.
        public let outcome: RankingOutcome

        /// What is different this way, as the sensitivity table says it.
        public var row: SensitivityRow { SensitivityRow(variant: .method(method), outcome: outcome) }
    }

    /// The candidates' keys.
    public let candidates: [String]
    /// The official place of each.
    public let official: [Int]
    /// k, the places above the cut line.
    public let cut: Int
    /// A column for each way.
    public let columns: [Column]

    /// - Parameters:
    ///   - official: The announced places, in the table's order.
    ///   - methods: The ways.
    ///   - fewestToTrim: From how many scores on the trimmed mean is trimmed.
    ///   - cut: k.
    /// - Throws: `empty` without a score; `wrongCount` where a candidate has no official place.
    public init(
        _ table: ScoreTable, official: [Int], methods: [ScoringMethod],
        fewestToTrim: Int = ScoringMethod.fewestToTrim, cut: Int
    ) throws(StatisticsError) {
        guard !table.rows.isEmpty else { throw .empty }
        guard official.count == table.candidates.count else {
            throw .wrongCount(found: official.count, expected: table.candidates.count)
        }
        let comparison = RankingComparison(places: official, fewestToTrim: fewestToTrim, cut: cut)
        candidates = table.candidates
        self.official = official
        self.cut = cut
        columns = methods.map { method in
            let scores = (try? method.scores(table, fewestToTrim: fewestToTrim)) ?? []
            return Column(
                method: method, scores: scores, places: Places.competition(scores),
                outcome: comparison.outcome(table, method))
        }
    }

    /// Positions of the candidates by official place.
    public var order: [Int] {
        candidates.indices.sorted { (official[$0], candidates[$0]) < (official[$1], candidates[$1]) }
    }

    /// How many places a candidate, by position, moves at most.
    public func largestShift(_ candidate: Int) -> Int {
        columns.compactMap { $0.places.isEmpty ? nil : abs($0.places[candidate] - official[candidate]) }.max() ?? 0
    }
}
