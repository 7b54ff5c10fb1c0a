public import AwardCore
public import Postgres

/// Says that a submission lacks something (보완 요구); the candidate hands in again.
public struct AskSupplement: Command {
    public static let action = Action.candidateSupplement

    /// The candidate's code or unique name.
    public var candidate: String
    /// What is lacking.
    public var reason: String
    /// The candidate's revision the caller saw; `nil` where the caller did not look.
    public var seen: Int?

    /// Asks `candidate` for a supplement.
    public init(candidate: String, reason: String, seen: Int? = nil) {
        self.candidate = candidate
        self.reason = reason
        self.seen = seen
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateReceipt {
        try context.move(candidate, .askSupplement, reason: reason, seen: seen, in: tx)
    }
}
