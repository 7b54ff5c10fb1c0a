public import AwardCore
import AwardStore
public import Postgres

/// What chairs have decided by hand, in order.
public struct ListDecisions: Query {
    // Decisions are part of the minutes, and so is the right to read them.
    public static let action = Action.minutesRead

    /// One decision.
    public struct Line: Sendable, Codable {
        /// Its number within the award.
        public let number: Int32
        /// The stage.
        public let stage: String
        /// For a tie: the candidates in the order decided; those in one inner list stay tied.
        public let order: [[CandidateName]]
        /// For an override: the outcome.
        public let outcome: OverrideDecision.Outcome?
        /// For an override: the prize given by hand.
        public let prize: String?
        /// Why.
        public let reason: String
        /// Who decided.
        public let decidedBy: String
        /// When.
        public let decidedAt: Timestamp
    }

    /// Only those of this stage.
    public var stage: String?

    /// Asks for all, or for those of one stage.
    public init(stage: String? = nil) {
        self.stage = stage
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [Line] {
        let one = try stage.map { try context.stage($0, in: tx) }
        var lines: [Line] = []
        for loaded in try one.map({ [$0] }) ?? context.stages(in: tx) {
            let names = try CandidateNames(.minutesRead, stage: loaded, in: tx, context)
            for row in try tx.decisions(of: context.awardID, stage: loaded.number) {
                let body = try CanonicalJSON.read(DecisionBody.self, from: row.body)
                lines.append(Line(row, body, loaded, names))
            }
        }
        return lines.sorted { $0.number < $1.number }
    }
}

extension ListDecisions.Line {
    init(_ row: DecisionRow, _ body: DecisionBody, _ stage: LoadedStage, _ names: CandidateNames) {
        number = row.decisionID
        self.stage = stage.row.stageID
        reason = row.reason
        decidedBy = row.decidedBy
        decidedAt = row.decidedAt
        switch body {
        case .tie(let order):
            self.order = order.map { $0.map(names.label) }
            outcome = nil
            prize = nil
        case .override(let candidate, let outcome, let prize):
            order = [[names.label(candidate)]]
            self.outcome = outcome
            self.prize = prize
        }
    }
}
