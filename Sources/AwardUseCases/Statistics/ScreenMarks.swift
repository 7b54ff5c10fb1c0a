public import AwardCore
public import AwardStatistics
import AwardStore
public import Postgres

/// Marks and reviewers that people should look at, with the numbers behind it. Nothing is ever excluded by itself.
public struct ScreenMarks: Query {
    public static let action = Action.rankingAnalyse

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?
    /// The category; `nil` is every one together.
    public var category: String?

    /// Asks what is worth a look.
    public init(stage: String? = nil, category: String? = nil) {
        self.stage = stage
        self.category = category
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage, and what its keys are called.
        public let analysed: AnalysedStage
        /// The figures and findings.
        public let report: ScreeningReport
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let scores = try context.scores(stage, in: tx)
        let organisations = try tx.organisations(of: context.awardID)
        return try scores.analysing(category) { try scores.screening(self, organisations) }
    }
}

extension StageScores {
    /// What is worth a look. Regions are looked at only where candidates may be known.
    ///
    /// - Throws: `StatisticsError`; `Refusal` (`notFound`).
    func screening(_ query: ScreenMarks, _ organisations: [OrganisationRow]) throws -> ScreenMarks.Answer {
        let kept = try filter(query.category)
        let regions = report.names.isBlind ? Regions() : Regions(self, organisations)
        var settings = ScreeningSettings()
        settings.step = step
        let screened = try ScreeningReport(
            try totals(kept), marks: try marks(kept) { Double($0.points(on: $1) / $1.maximum) },
            candidateGroups: regions.candidates, reviewerGroups: regions.reviewers, settings: settings)
        var analysed = analysed
        analysed.regions = regions.names
        return ScreenMarks.Answer(analysed: analysed, report: screened)
    }

    /// The least difference two totals can have.
    private var step: Double {
        let stage = analysed.definition
        let steps = stage.rubric.criteria.map { criterion in
            stage.rubric.isWeighted
                ? (criterion.weight ?? .zero) * criterion.step / criterion.maximum : criterion.step
        }
        let least = steps.filter { $0.sign > 0 }.min() ?? .zero
        let scale = stage.components.isEmpty ? Rational.one : .hundred / stage.rubric.maximumTotal
        return Double(least * scale)
    }
}

/// The provinces candidates and reviewers come from.
private struct Regions {
    var candidates: [String: String] = [:]
    var reviewers: [String: String] = [:]
    var names: [String: LocalizedText] = [:]

    init() {}

    init(_ scores: StageScores, _ organisations: [OrganisationRow]) {
        let byCode = Dictionary(organisations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        for sheet in scores.sheets {
            let key = scores.key(ofCandidate: sheet.candidate.number)
            candidates[key] = sheet.candidate.province ?? byCode[sheet.candidate.organisation]?.parent
            guard let own = scores.report.material.reviewers[sheet.reviewer.number]?.organisation else { continue }
            reviewers[scores.key(of: sheet.reviewer)] = byCode[own]?.parent ?? own
        }
        for region in Set(candidates.values).union(reviewers.values) {
            names[region] = byCode[region].map { LocalizedText(ko: $0.nameKo, en: $0.nameEn) }
        }
    }
}
