public import AwardCore
import AwardStore
public import Postgres

/// Enters an appeal (이의신청) or a report from the public check (공개검증 의견) against the preliminary result.
public struct EnterAppeal: Command {
    public static let action = Action.appealEnter

    /// The candidate it is about.
    public var candidate: String
    /// Appeal or report.
    public var kind: AppealKind
    /// What it rests on.
    public var grounds: String

    /// Enters an appeal or report about `candidate`.
    public init(candidate: String, kind: AppealKind = .appeal, grounds: String) {
        self.candidate = candidate
        self.kind = kind
        self.grounds = grounds
    }

    public var subject: String { "candidate \(candidate)" }

    /// What was entered.
    public struct Output: Codable, Sendable {
        /// Its number within the award.
        public let number: Int32
        /// Appeal or report.
        public let kind: AppealKind
        /// The candidate's code.
        public let candidate: String
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.appealEnter)
        let row = try context.candidate(candidate, in: tx)
        _ = try Policy.decideAppeal(
            kind, by: context.principal, given: try AwardFacts(in: tx, context), candidate: row.candidateID,
            candidateCode: row.code, grounds: grounds)
        let number = try tx.lastNumber(.appeal, of: context.awardID) + 1
        tx.insertAppeal(
            context.awardID, number: number, candidate: row.candidateID, kind: kind.rawValue, grounds: grounds,
            by: context.actor, at: context.at)
        return Output(number: number, kind: kind, candidate: row.code)
    }
}
