public import AwardCore
public import AwardStatistics
public import Postgres

/// Whether the winner or the cut of a tally hang on one reviewer, one criterion or the way of counting.
public struct RankSensitivity: Query {
    public static let action = Action.rankingAnalyse

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?
    /// The category; `nil` is every one.
    public var category: String?
    /// The places above the line; `nil` is as many as go on or win a prize.
    public var top: Int?

    /// Asks what the places hang on.
    public init(stage: String? = nil, category: String? = nil, top: Int? = nil) {
        self.stage = stage
        self.category = category
        self.top = top
    }

    /// One category.
    public struct Category: Sendable, Codable {
        /// The category.
        public let category: String
        /// A row for each other way. Adjusted scores are among them only where the stage announced them.
        public let table: SensitivityTable
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
        let (categories, failures) = try scores.sensitivity(self)
        if categories.isEmpty, let failure = failures.first {
            throw scores.refusal(failure.error, failure.category)
        }
        return Answer(
            analysed: scores.analysed, categories: categories, failures: failures, remark: scores.leftOut)
    }
}

extension StageScores {
    /// What the places of each category hang on.
    func sensitivity(
        _ query: RankSensitivity
    ) throws -> (categories: [RankSensitivity.Category], failures: [CategoryFailure]) {
        var categories: [RankSensitivity.Category] = []
        var failures: [CategoryFailure] = []
        for ranked in try ranked(query.category, top: query.top) {
            do {
                categories.append(try category(ranked))
            } catch let error as StatisticsError {
                failures.append(CategoryFailure(category: ranked.category, error: error))
            }
        }
        return (categories, failures)
    }

    private func category(_ ranked: RankedCategory) throws -> RankSensitivity.Category {
        let count = ranked.table.candidates.count
        guard count > 1 else { throw StatisticsError.tooFewCandidates(found: count, needed: 2) }
        let (marks, weights) = try weighted(ranked)
        let aggregation = analysed.definition.aggregation
        return RankSensitivity.Category(
            category: ranked.category,
            table: try SensitivityTable(
                marks: marks, weights: weights,
                official: Dictionary(uniqueKeysWithValues: zip(ranked.table.candidates, ranked.official)),
                methods: methods, basis: ScoringMethod(aggregation.method), fewestToTrim: aggregation.minimumForTrim,
                cut: ranked.cut))
    }

    /// The ways of counting that official places may be held beside: adjusted scores only where they were announced.
    var methods: [ScoringMethod] {
        let isAnnounced = (try? Policy.decideSeverity(of: analysed.definition)) != nil
        return [.mean, .trimmedMean, .median] + (isAnnounced ? [.adjusted] : [])
    }

    /// Marks and what they weigh; where reviewers mark different criteria, the total stands for all of them.
    private func weighted(_ ranked: RankedCategory) throws -> (marks: CriterionTable, weights: [String: Double]) {
        let rubric = analysed.definition.rubric
        guard analysed.definition.components.isEmpty else {
            let rows = ranked.table.rows.map {
                CriterionTable.Row(candidate: $0.candidate, reviewer: $0.reviewer, criterion: 0, value: $0.value)
            }
            let marks = try CriterionTable(
                candidates: ranked.table.candidates, reviewers: ranked.table.reviewers, criteria: ["total"], rows: rows)
            return (marks, ["total": 1])
        }
        let weights = rubric.criteria.map { criterion in
            let weight =
                rubric.isWeighted ? Double((criterion.weight ?? .zero) / criterion.maximum) : 1
            return (criterion.id, weight)
        }
        return (
            try marks(ranked.includes) { Double($0.points(on: $1)) },
            Dictionary(weights, uniquingKeysWith: { first, _ in first })
        )
    }

    /// What official places count and a comparison of totals does not.
    var leftOut: LocalizedText? {
        let stage = analysed.definition
        var parts: [LocalizedText] = []
        if stage.normalisation != nil { parts.append(LocalizedText(ko: "점수 정규화", en: "normalisation")) }
        if !stage.components.isEmpty {
            parts.append(LocalizedText(ko: "구성요소의 가중치", en: "the weights of components"))
        }
        if case .cumulative = stage.carryOver {
            parts.append(LocalizedText(ko: "이전 단계의 점수", en: "scores of earlier stages"))
        }
        if tally.categories.contains(where: { $0.standings.contains { $0.adjustment != nil } }) {
            parts.append(LocalizedText(ko: "가점·감점", en: "bonuses and penalties"))
        }
        guard !parts.isEmpty else { return nil }
        return LocalizedText(
            ko: "공식 순위에는 반영되나 여기서 견준 집계에는 들어 있지 않은 것: " + parts.map(\.ko).joined(separator: ", ") + ".",
            en: "Official places also count what these comparisons leave out: "
                + parts.map(\.en).joined(separator: ", ") + ".")
    }
}

extension ScoringMethod {
    /// The method nearest to what the rules announce.
    fileprivate init(_ method: Aggregation.Method) {
        switch method {
        case .mean, .sum: self = .mean
        case .trimmedMean: self = .trimmedMean
        case .median: self = .median
        }
    }
}
