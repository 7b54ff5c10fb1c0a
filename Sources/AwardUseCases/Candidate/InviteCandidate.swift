public import AwardCore
public import Postgres

/// Asks an eligible candidate to enter.
public struct InviteCandidate: Command {
    public static let action = Action.candidateInvite

    /// The candidate's code or unique name.
    public var candidate: String
    /// The candidate's revision the caller saw; `nil` where the caller did not look.
    public var seen: Int?

    /// Invites `candidate`.
    public init(candidate: String, seen: Int? = nil) {
        self.candidate = candidate
        self.seen = seen
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CandidateReceipt {
        try context.move(candidate, .invite, seen: seen, in: tx)
    }
}
