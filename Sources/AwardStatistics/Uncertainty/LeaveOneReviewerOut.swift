/// The ranking without each reviewer in turn.
public struct LeaveOneReviewerOut: Sendable {
    /// One reviewer taken out.
    public struct Removal: Sendable, Hashable {
        /// The reviewer's key.
        public let reviewer: String
        /// What becomes of the ranking.
        public let outcome: RankingOutcome
    }

    /// How scores are made.
    public let method: ScoringMethod
    /// The places with everybody.
    public let places: [Int]
    /// Per reviewer with a score, in the table's order.
    public let removals: [Removal]

    /// - Parameter cut: k, the places above the cut line.
    /// - Throws: What `method` throws for the full table.
    public init(_ table: ScoreTable, method: ScoringMethod, cut: Int) throws(StatisticsError) {
        let places = Places.competition(try method.scores(table))
        let comparison = RankingComparison(
            places: places, fewestToTrim: ScoringMethod.fewestToTrim, cut: cut)
        self.method = method
        self.places = places
        removals = table.reviewers.indices.filter { table.candidateCount(ofReviewer: $0) > 0 }.map { reviewer in
            Removal(
                reviewer: table.reviewers[reviewer],
                outcome: comparison.outcome(table.without(reviewer: reviewer), method))
        }
    }
}
