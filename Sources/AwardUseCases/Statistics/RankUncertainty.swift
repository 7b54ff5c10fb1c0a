public import AwardCore
public import AwardStatistics
public import Postgres

/// How sure the places of a tally are: intervals, the chance of being above the cut line and of being first, and who is too
/// close to call at the line. Information only: it decides no place.
public struct RankUncertainty: Query {
    public static let action = Action.rankingAnalyse

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?
    /// The category; `nil` is every one.
    public var category: String?
    /// The places above the line; `nil` is as many as go on or win a prize.
    public var top: Int?
    /// What the draws are of: true scores given those seen (`nil` too), or which reviewers happened to sit.
    public var origin: RankDistribution.Origin?
    /// How many draws; `nil` is as many as the size allows within a second or so.
    public var draws: Int?
    /// The seed; `nil` is the tally's own.
    public var seed: UInt64?

    /// Asks how sure the places are.
    public init(
        stage: String? = nil, category: String? = nil, top: Int? = nil,
        origin: RankDistribution.Origin? = nil, draws: Int? = nil, seed: UInt64? = nil
    ) {
        self.stage = stage
        self.category = category
        self.top = top
        self.origin = origin
        self.draws = draws
        self.seed = seed
    }

    /// One category.
    public struct Category: Sendable, Codable {
        /// The category.
        public let category: String
        /// The places the tally gave, in the order of ``places``.
        public let official: [Int]
        /// Per candidate: interval, P(first), P(among the first k).
        public let places: RankDistribution
        /// How sure the cut line is; `nil` where all are on one side of it.
        public let line: CutLine?
        /// Reviewers with a score.
        public let reviewers: Int

        /// Whether a candidate, by position, cannot be told apart from those across the line, or is first officially
        /// and not likelier than not to be truly first.
        public func isTooClose(_ index: Int) -> Bool {
            let place = places.candidates[index]
            if let line, line.isTooCloseToCall, line.band.contains(place.candidate) { return true }
            return official[index] == 1 && place.first < 0.5
        }

        /// Positions in ``places`` by official place.
        public var order: [Int] {
            official.indices.sorted {
                (official[$0], places.candidates[$0].candidate) < (official[$1], places.candidates[$1].candidate)
            }
        }
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage, and what its keys are called.
        public let analysed: AnalysedStage
        /// The categories, in the order of the award file.
        public let categories: [Category]
        /// Categories of which nothing can be said.
        public let failures: [CategoryFailure]
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let scores = try context.scores(stage, in: tx)
        let (categories, failures) = try scores.uncertainty(self)
        if categories.isEmpty, let failure = failures.first {
            throw scores.refusal(failure.error, failure.category)
        }
        return Answer(analysed: scores.analysed, categories: categories, failures: failures)
    }
}

extension StageScores {
    /// How sure the places of each category are.
    func uncertainty(
        _ query: RankUncertainty
    ) throws -> (categories: [RankUncertainty.Category], failures: [CategoryFailure]) {
        var categories: [RankUncertainty.Category] = []
        var failures: [CategoryFailure] = []
        for ranked in try ranked(query.category, top: query.top) {
            do {
                categories.append(try category(ranked, query))
            } catch let error as StatisticsError {
                failures.append(CategoryFailure(category: ranked.category, error: error))
            }
        }
        return (categories, failures)
    }

    private func category(_ ranked: RankedCategory, _ query: RankUncertainty) throws -> RankUncertainty.Category {
        // Places are counted for each candidate and place, which is a square of them.
        let count = ranked.table.candidates.count
        guard count <= 10_000 else {
            throw StatisticsError.outOfRange(setting: "candidates", found: Double(count), allowed: "≤ 10000")
        }
        // Without a common reviewer even the order of two candidates would rest on trust alone.
        try DesignReport.requireConnected(ranked.table)
        let fit = try BothRandom(ranked.table)
        let seed = query.seed ?? analysed.seed
        let origin = query.origin ?? .posterior
        let draws = query.draws ?? Self.draws(candidates: count, origin)
        let places: RankDistribution
        switch origin {
        case .posterior: places = try fit.places(cut: ranked.cut, draws: draws, seed: seed)
        case .reviewers:
            places =
                try ReviewerBootstrap(
                    CandidateFixedReviewerRandom(ranked.table), of: ranked.table, cut: ranked.cut, draws: draws,
                    seed: seed
                ).places
        }
        return RankUncertainty.Category(
            category: ranked.category, official: ranked.official, places: places,
            line: CutLine(fit, places: ranked.official, cut: ranked.cut), reviewers: fit.reviewers.count)
    }

    /// 100,000 draws keep the error of a chance below 0.002; large categories get fewer.
    private static func draws(candidates: Int, _ origin: RankDistribution.Origin) -> Int {
        let most = origin == .posterior ? 100_000 : 10_000
        return min(most, max(2_000, 50_000_000 / max(1, candidates)))
    }
}
