public import AwardCore
import AwardStore
public import Postgres

/// Brings a rejected or withdrawn candidate back to where it was, with a reason.
public struct ReinstateCandidate: Command {
    public static let action = Action.candidateReinstate

    /// The candidate's code or unique name.
    public var candidate: String
    /// Why.
    public var reason: String
    /// The candidate's revision the caller saw; `nil` where the caller did not look.
    public var seen: Int?

    /// Reinstates `candidate`.
    public init(candidate: String, reason: String, seen: Int? = nil) {
        self.candidate = candidate
        self.reason = reason
        self.seen = seen
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateReceipt {
        let row = try context.candidate(candidate, in: tx)
        let submission = try context.submission(of: row.candidateID, in: tx)
        let facts = try context.candidateFacts(row, submission, seen: seen, in: tx)
        let (_, status) = try Policy.decideReinstatement(by: context.principal, given: facts, reason: reason)
        return context.write(status, of: row, in: tx)
    }
}
