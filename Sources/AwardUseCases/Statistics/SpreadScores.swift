public import AwardCore
public import AwardStatistics
public import Postgres

/// The totals as they were given: by reviewer, and by candidate in the order of places.
public struct SpreadScores: Query {
    public static let action = Action.rankingAnalyse

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?
    /// The category; `nil` is every one.
    public var category: String?

    /// Asks how the totals of a stage lie.
    public init(stage: String? = nil, category: String? = nil) {
        self.stage = stage
        self.category = category
    }

    /// The candidates of one category.
    public struct Category: Sendable, Codable {
        /// The category.
        public let category: String
        /// What each candidate got, by official place.
        public let candidates: [SpreadPicture.Row]
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage, and what its keys are called.
        public let analysed: AnalysedStage
        /// What each reviewer gave.
        public let reviewers: [SpreadPicture.Row]
        /// The categories, in the order of the award file.
        public let categories: [Category]
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let scores = try context.scores(stage, in: tx)
        return try scores.analysing(category) {
            let table = try scores.totals(try scores.filter(category))
            let reviewers = table.reviewers.indices.map { index in
                SpreadPicture.Row(key: table.reviewers[index], totals: table.rows(ofReviewer: index).map(\.value))
            }
            let categories = try scores.ranked(category, top: nil).map { ranked in
                let order = ranked.table.candidates.indices.sorted {
                    (ranked.official[$0], ranked.table.candidates[$0])
                        < (ranked.official[$1], ranked.table.candidates[$1])
                }
                return Category(
                    category: ranked.category,
                    candidates: order.map { index in
                        SpreadPicture.Row(
                            key: ranked.table.candidates[index],
                            totals: ranked.table.rows(ofCandidate: index).map(\.value))
                    })
            }
            return Answer(analysed: scores.analysed, reviewers: reviewers, categories: categories)
        }
    }
}
