public import AwardCore
public import Postgres

/// Turns a candidate away before the first stage, with a reason.
public struct RejectCandidate: Command {
    public static let action = Action.candidateReject

    /// The candidate's code or unique name.
    public var candidate: String
    /// Why.
    public var reason: String
    /// The candidate's revision the caller saw; `nil` where the caller did not look.
    public var seen: Int?

    /// Rejects `candidate`.
    public init(candidate: String, reason: String, seen: Int? = nil) {
        self.candidate = candidate
        self.reason = reason
        self.seen = seen
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateReceipt {
        try context.move(candidate, .reject, reason: reason, seen: seen, in: tx)
    }
}
