public import AwardCore
import AwardStore
public import Postgres

/// A stage by presentation while it goes on: who presents in which turn, and who has submitted for whom.
///
/// A reviewer sees their own sheets; chair and office see everybody's state, never a mark.
public struct ShowPresentation: Query {
    public static let action = Action.stageStatus

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
        /// How its candidates are judged.
        public let form: StageDefinition.Form
        /// Its state.
        public let state: StageState
        /// How the order came about.
        public let order: Order
        /// The candidates in their turn.
        public let presenters: [Presenter]
        /// The reviewers whose sheets are shown, by code.
        public let reviewers: [Panelist]
        /// What keeps the stage from being closed; empty when it can be, and for a reviewer.
        public let closing: [Blocker]
    }

    /// How the order of presenting came about.
    public struct Order: Sendable, Codable {
        /// Whether it comes from the stage's committed seed; else somebody set it.
        public let isDrawn: Bool
        /// Whether there is one at all: it is drawn when the stage opens.
        public let isKnown: Bool
        /// Why somebody set it.
        public let reason: String?
        /// Who set it.
        public let setBy: String?
    }

    /// One candidate in its turn.
    public struct Presenter: Sendable, Codable {
        /// The candidate.
        public let candidate: CandidateName
        /// How far each reviewer's sheet is, by reviewer's code; only reviewers who are to score it.
        public let sheets: [String: SheetStatus]

        /// Whether every sheet is in.
        public var isComplete: Bool { !sheets.isEmpty && sheets.values.allSatisfy(\.isFinished) }
    }

    /// A reviewer.
    public struct Panelist: Sendable, Codable {
        /// The code.
        public let code: String
        /// The name.
        public let name: LocalizedText
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.stage(stage, in: tx)
        let grant = try Policy.decide(
            .stageStatus, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind))
        let material = try StageMaterial(loaded, in: tx, context)
        let names = CandidateNames(material, isBlind: grant.view.isBlind)
        let barring = material.barring
        let rows = material.active.filter { row in
            barring[.init(row.reviewerID, row.candidateID)] == nil
                && grant.view.reviewer.map { $0 == row.reviewerID } ?? true
        }
        let byCandidate = Dictionary(grouping: rows, by: \.candidateID)
        let set = try tx.presentingOrder(of: context.awardID, stage: loaded.number)
        let seesAll = grant.view.reviewer == nil && !grant.view.isBlind
        return Answer(
            stage: loaded.row.stageID, title: loaded.definition.title, form: loaded.definition.form,
            state: loaded.row.state,
            order: Order(
                isDrawn: set == nil, isKnown: set != nil || loaded.row.drawSeed != nil, reason: set?.reason,
                setBy: set?.setBy),
            presenters: material.inTurn(set?.candidates ?? []).map { row in
                let sheets = (byCandidate[row.candidateID] ?? []).map { assignment in
                    (
                        material.code(ofReviewer: assignment.reviewerID),
                        assignment.sheetState.flatMap(SheetStatus.init(rawValue:)) ?? .absent
                    )
                }
                return Presenter(
                    candidate: names.label(row.candidateID), sheets: Dictionary(sheets, uniquingKeysWith: { $1 }))
            },
            reviewers: Set(rows.map(\.reviewerID)).compactMap { material.reviewers[$0] }.sorted { $0.code < $1.code }
                .map { Panelist(code: $0.code, name: $0.name) },
            closing: seesAll ? StageMove.close.blockers(given: try StageFacts(material, in: tx, context)) : [])
    }
}

extension StageMaterial {
    /// The competing candidates in the turn in which they present.
    func inTurn(_ set: [Int32]) -> [CandidateRow] {
        let byCode = Dictionary(competing.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return PresentingOrder.codes(
            of: competing.map { ($0.code, $0.category) }, set: set.map(code(ofCandidate:)),
            categories: stage.rules.categories.map(\.id), stage: stage.row.stageID, seed: stage.row.drawSeed
        ).compactMap { byCode[$0] }
    }
}
