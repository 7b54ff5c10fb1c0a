public import AwardCore
import AwardStore
public import Postgres

/// The candidates of a stage on whom reviewers agree least first, with what each reviewer gave in all.
///
/// It is shown only once the stage is closed, so that nobody who scores is led by the others.
public struct ShowDisagreement: Query {
    public static let action = Action.rankingAnalyse

    /// The stage.
    public var stage: String

    /// Asks about `stage`.
    public init(stage: String) {
        self.stage = stage
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage's short name.
        public let stage: String
        /// Its name.
        public let title: LocalizedText
        /// The most points a total can have: 100 where reviewers score different criteria, so that totals are percentages.
        public let maximum: Rational
        /// The candidates, those whose totals lie farthest apart first.
        public let lines: [Line]
    }

    /// One candidate.
    public struct Line: Sendable, Codable {
        /// The candidate.
        public let candidate: CandidateName
        /// How its totals lie.
        public let spread: Spread
        /// What each reviewer gave, from the highest to the lowest.
        public let totals: [Total]
    }

    /// What one reviewer gave.
    public struct Total: Sendable, Codable {
        /// The reviewer's code; `nil` where reviewers are not shown.
        public let reviewer: String?
        /// The reviewer's name; `nil` where reviewers are not shown.
        public let name: LocalizedText?
        /// The total.
        public let total: Rational
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.stage(stage, in: tx)
        let definition = loaded.definition
        let grant = try Policy.decideDisagreement(
            by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: definition.isBlind))
        let material = try StageMaterial(loaded, in: tx, context)
        let names = CandidateNames(material, isBlind: grant.view.isBlind)
        let barring = material.barring
        let sheets = Dictionary(
            grouping: try tx.sheets(of: context.awardID, stage: loaded.number, grant).filter {
                $0.state == .submitted && barring[.init($0.reviewerID, $0.candidateID)] == nil
            }, by: \.candidateID)
        let lines = material.competing.map { row in
            let totals = (sheets[row.candidateID] ?? []).compactMap { sheet -> Total? in
                guard let reviewer = material.reviewers[sheet.reviewerID],
                    let total = definition.comparableTotal(of: sheet.given, pool: reviewer.pool)
                else { return nil }
                let isShown = grant.view.showsReviewers
                return Total(
                    reviewer: isShown ? reviewer.code : nil, name: isShown ? reviewer.name : nil, total: total)
            }.sorted { ($1.total, $0.reviewer ?? "") < ($0.total, $1.reviewer ?? "") }
            return Line(
                candidate: names.label(row.candidateID), spread: Spread(of: totals.map(\.total)), totals: totals)
        }
        return Answer(
            stage: loaded.row.stageID, title: definition.title,
            maximum: definition.components.isEmpty ? definition.rubric.maximumTotal : .hundred,
            lines: lines.sorted { first, second in
                let apart = [first, second].map { $0.spread.variance ?? Rational(-1) }
                return apart[0] != apart[1] ? apart[0] > apart[1] : first.candidate.code < second.candidate.code
            })
    }
}

extension StageDefinition {
    /// A sheet's total, in percent where reviewers of different pools score different criteria; `nil` while a mark is unset.
    func comparableTotal(of marks: [Mark?], pool: String) -> Rational? {
        let positions = criteriaScored(byPool: pool)
        guard let total = rubric.total(of: marks, on: positions) else { return nil }
        if components.isEmpty { return total }
        let maximum = rubric.maximumTotal(of: positions)
        return maximum.sign > 0 ? .hundred * total / maximum : nil
    }
}
