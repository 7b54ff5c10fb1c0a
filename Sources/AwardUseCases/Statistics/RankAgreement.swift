public import AwardCore
public import AwardStatistics
public import Postgres

/// How far reviewers agree, and how much their mean can be trusted.
public struct RankAgreement: Query {
    public static let action = Action.rankingAnalyse

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?
    /// The category; `nil` is every one together.
    public var category: String?
    /// The seed of the bootstrap; `nil` is the tally's own.
    public var seed: UInt64?

    /// Asks how far the reviewers of a stage agree.
    public init(stage: String? = nil, category: String? = nil, seed: UInt64? = nil) {
        self.stage = stage
        self.category = category
        self.seed = seed
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage, and what its keys are called.
        public let analysed: AnalysedStage
        /// The figures.
        public let report: AgreementReport
        /// How well reviewers link the candidates.
        public let design: DesignReport
        /// The seed of the bootstrap.
        public let seed: UInt64
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let scores = try context.scores(stage, in: tx)
        return try scores.analysing(category) { try scores.agreement(self) }
    }
}

extension StageScores {
    /// How far reviewers agree.
    ///
    /// - Throws: `StatisticsError` (`empty`); `Refusal` (`notFound`).
    func agreement(_ query: RankAgreement) throws -> RankAgreement.Answer {
        let table = try totals(try filter(query.category))
        let seed = query.seed ?? analysed.seed
        return RankAgreement.Answer(
            analysed: analysed, report: try AgreementReport(table, seed: seed), design: try DesignReport(table),
            seed: seed)
    }
}
