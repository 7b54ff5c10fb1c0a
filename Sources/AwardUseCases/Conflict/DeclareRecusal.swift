public import AwardCore
import AwardStore
public import Postgres

/// A reviewer steps aside from a candidate (회피). Also possible after scoring: the sheet is kept and no longer counts.
public struct DeclareRecusal: Command {
    public static let action = Action.conflictDeclare

    /// The reviewer's code or unique name.
    public var reviewer: String
    /// The candidate's code or unique name; a blind code where names are withheld.
    public var candidate: String
    /// Why.
    public var reason: String

    /// `reviewer` steps aside from `candidate`.
    public init(reviewer: String, candidate: String, reason: String) {
        self.reviewer = reviewer
        self.candidate = candidate
        self.reason = reason
    }

    public var subject: String { "reviewer \(reviewer)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ConflictReceipt {
        try context.permit(.conflictDeclare)
        let reader = try CandidateReader(.candidateRead, needsPledge: false, in: tx, context)
        let pair = try ConflictPair(
            try context.reviewer(reviewer, in: tx), try context.candidate(candidate, known: reader, in: tx), reader,
            in: tx, context)
        _ = try Policy.decideRecusal(by: context.principal, given: pair.facts(context), reason: reason)
        return try pair.insert(.recusal, reason: reason, in: tx, context)
    }
}
