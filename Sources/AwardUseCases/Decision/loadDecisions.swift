import AwardCore
import AwardStore
import Postgres

/// What has been decided by hand in a stage, as a tally takes it, in the order in which it was decided.
///
/// - Throws: `DatabaseError` when the database fails; `DecodingError` when a decision is stored that cannot be read.
func loadDecisions(
    in tx: borrowing Transaction, _ context: CommandContext, _ stage: LoadedStage
) throws -> [TallyDecision] {
    try tx.decisions(of: context.awardID, stage: stage.number).map { row in
        switch try CanonicalJSON.read(DecisionBody.self, from: row.body) {
        case .tie(let order):
            return .tie(
                TieDecision(
                    number: row.decisionID, order: order, decidedBy: row.decidedBy, reason: row.reason))
        case .override(let candidate, let outcome, let prize):
            return .override(
                OverrideDecision(
                    number: row.decisionID, candidate: candidate, outcome: outcome, prize: prize,
                    decidedBy: row.decidedBy, reason: row.reason))
        }
    }
}

/// What the store keeps of a decision beside its number, reason and author.
enum DecisionBody: Codable {
    /// The order of tied candidates, best first; those in one inner list stay tied.
    case tie(order: [[Int32]])
    /// Another outcome for one candidate.
    case override(candidate: Int32, outcome: OverrideDecision.Outcome, prize: String?)

    /// The kind the store names it by.
    var kind: String {
        switch self {
        case .tie: return "tie"
        case .override: return "override"
        }
    }
}
