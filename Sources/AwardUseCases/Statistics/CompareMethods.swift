public import AwardCore
public import AwardStatistics
public import Postgres

/// Official scores and places beside those by the plain mean, the trimmed mean, the median and, where the stage announced
/// it, by scores adjusted for severity. Information only: it decides no place.
public struct CompareMethods: Query {
    public static let action = Action.rankingAnalyse

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?
    /// The category; `nil` is every one.
    public var category: String?
    /// The places above the line; `nil` is as many as go on or win a prize.
    public var top: Int?

    /// Asks how the places of a stage would be by other ways of counting.
    public init(stage: String? = nil, category: String? = nil, top: Int? = nil) {
        self.stage = stage
        self.category = category
        self.top = top
    }

    /// One category.
    public struct Category: Sendable, Codable {
        /// The category.
        public let category: String
        /// The official score of each candidate as announced, in the order of the comparison.
        public let scores: [String]
        /// The other ways beside it.
        public let comparison: MethodComparison
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage, and what its keys are called.
        public let analysed: AnalysedStage
        /// The categories, in the order of the award file.
        public let categories: [Category]
        /// Categories of which nothing can be said.
        public let failures: [CategoryFailure]
        /// What official places count and these comparisons do not; `nil` where there is nothing of the kind.
        public let remark: LocalizedText?
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let scores = try context.scores(stage, in: tx)
        var categories: [Category] = []
        var failures: [CategoryFailure] = []
        for ranked in try scores.ranked(category, top: top) {
            do {
                categories.append(try scores.methods(ranked))
            } catch let error as StatisticsError {
                failures.append(CategoryFailure(category: ranked.category, error: error))
            }
        }
        if categories.isEmpty, let failure = failures.first {
            throw scores.refusal(failure.error, failure.category)
        }
        return Answer(
            analysed: scores.analysed, categories: categories, failures: failures, remark: scores.leftOut)
    }
}

extension StageScores {
    fileprivate func methods(_ ranked: RankedCategory) throws -> CompareMethods.Category {
        let comparison = try MethodComparison(
            ranked.table, official: ranked.official, methods: methods,
            fewestToTrim: analysed.definition.aggregation.minimumForTrim, cut: ranked.cut)
        let standings = tally.category(ranked.category)?.standings ?? []
        let announced = Dictionary(
            standings.map { (key(ofCandidate: $0.candidate), $0.officialText) }, uniquingKeysWith: { first, _ in first }
        )
        return CompareMethods.Category(
            category: ranked.category, scores: comparison.candidates.map { announced[$0] ?? "" },
            comparison: comparison)
    }
}
