public import AwardCore
import AwardStore
public import Postgres

/// Decides a challenge: upheld, the reviewer stays barred; rejected, the reviewer may score the candidate (again).
public struct DecideChallenge: Command {
    public static let action = Action.conflictDecide

    /// The conflict's number.
    public var number: Int32
    /// Whether the challenge is accepted.
    public var isUpheld: Bool
    /// Why.
    public var reason: String

    /// Decides challenge no. `number`.
    public init(number: Int32, isUpheld: Bool, reason: String) {
        self.number = number
        self.isUpheld = isUpheld
        self.reason = reason
    }

    public var subject: String { "conflict \(number)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ConflictReceipt {
        try context.permit(.conflictDecide)
        guard let conflict = try tx.conflict(context.awardID, number),
            let reviewer = try tx.reviewer(of: context.awardID, number: conflict.reviewerID),
            let candidate = try tx.candidate(of: context.awardID, number: conflict.candidateID)
        else {
            throw Refusal(.notFound(.conflict, name: String(number), suggestions: []))
        }
        let reader = try CandidateReader(.candidateRead, needsPledge: false, in: tx, context)
        let pair = try ConflictPair(reviewer, candidate, reader, in: tx, context)
        _ = try Policy.decideOnChallenge(
            by: context.principal, given: pair.facts(context), state: conflict.state, reason: reason)
        guard let state = conflict.state.decided(upheld: isUpheld) else { throw Refusal(.busy) }
        tx.decideConflict(
            context.awardID, number: number, state: state, decision: reason, by: context.actor, at: context.at)
        return try pair.receipt(number, .challenge, state, in: tx, context)
    }
}
