public import AwardCore
import AwardStore
public import Postgres

/// Revokes a bonus or penalty; the record of it stays.
public struct RevokeAdjustment: Command {
    public static let action = Action.adjustRevoke

    /// Its number.
    public var number: Int32
    /// Why.
    public var reason: String

    /// Revokes adjustment `number` because of `reason`.
    public init(number: Int32, reason: String) {
        self.number = number
        self.reason = reason
    }

    public var subject: String { "adjustment \(number)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> AdjustmentReceipt {
        try context.permit(.adjustRevoke)
        guard let row = try tx.adjustments(of: context.awardID, stage: nil).first(where: { $0.adjustmentID == number })
        else { throw Refusal(.notFound(.adjustment, name: String(number), suggestions: [])) }
        let loaded = try context.stage(String(row.stageNo), in: tx)
        let names = try CandidateNames(.adjustRead, stage: loaded, in: tx, context)
        guard let candidate = names.row(row.candidateID) else {
            throw Refusal(.notFound(.candidate, name: String(row.candidateID), suggestions: []))
        }
        _ = try Policy.decideRevocation(
            by: context.principal, given: try context.entryFacts(loaded, candidate, in: tx),
            isRevoked: row.revokedBy != nil, reason: reason)
        tx.revokeAdjustment(context.awardID, number: number, reason: reason, by: context.actor, at: context.at)
        return AdjustmentReceipt(
            number: number, stage: loaded.row.stageID, candidate: candidate.code, points: row.points,
            needsRecount: loaded.row.state == .tallied)
    }
}
