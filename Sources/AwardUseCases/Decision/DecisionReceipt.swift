import AwardCore
import AwardStore
import Postgres

/// A decision that was recorded. It takes effect with the next recount of its stage.
public struct DecisionReceipt: Codable, Sendable {
    /// Its number within the award.
    public let number: Int32
    /// The stage.
    public let stage: String
    /// The tally it does not change; a recount gives the next one.
    public let tallyNo: Int

    static func record(
        _ body: DecisionBody, reason: String, stage: LoadedStage, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws -> DecisionReceipt {
        let number = try tx.lastNumber(.decision, of: context.awardID) + 1
        tx.insertDecision(
            context.awardID, number: number, stage: stage.number, kind: body.kind,
            body: try CanonicalJSON.text(body), reason: reason, by: context.actor, at: context.at)
        return DecisionReceipt(number: number, stage: stage.row.stageID, tallyNo: stage.row.tallyNo ?? 0)
    }
}
