public import AwardCore
public import Postgres

/// Takes a candidate out of the award, with a reason. Its scoresheets stay and count for nothing.
public struct WithdrawCandidate: Command {
    public static let action = Action.candidateWithdraw

    /// The candidate's code or unique name.
    public var candidate: String
    /// Why.
    public var reason: String
    /// The candidate's revision the caller saw; `nil` where the caller did not look.
    public var seen: Int?

    /// Withdraws `candidate`.
    public init(candidate: String, reason: String, seen: Int? = nil) {
        self.candidate = candidate
        self.reason = reason
        self.seen = seen
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateReceipt {
        try context.move(candidate, .withdraw, reason: reason, seen: seen, in: tx)
    }
}
