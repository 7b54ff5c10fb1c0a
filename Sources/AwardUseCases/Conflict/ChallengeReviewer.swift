public import AwardCore
import AwardStore
public import Postgres

/// A party objects to a reviewer (기피). The reviewer is barred from the candidate until the challenge is decided.
public struct ChallengeReviewer: Command {
    public static let action = Action.conflictChallenge

    /// The reviewer's code or unique name.
    public var reviewer: String
    /// The candidate's code or unique name.
    public var candidate: String
    /// Why.
    public var reason: String

    /// `candidate` challenges `reviewer`.
    public init(reviewer: String, candidate: String, reason: String) {
        self.reviewer = reviewer
        self.candidate = candidate
        self.reason = reason
    }

    public var subject: String { "reviewer \(reviewer)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ConflictReceipt {
        try context.permit(.conflictChallenge)
        let pair = try ConflictPair(
            try context.reviewer(reviewer, in: tx), try context.candidate(candidate, in: tx), nil, in: tx, context)
        _ = try Policy.decideChallenge(by: context.principal, given: pair.facts(context), reason: reason)
        return try pair.insert(.challenge, reason: reason, in: tx, context)
    }
}
