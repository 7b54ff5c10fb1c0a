public import AwardCore
import AwardStore
public import Postgres

/// Proposes to take a prize back (수상 취소 예고). The candidate can comment until the notice period is over.
public struct ProposeCancellation: Command {
    public static let action = Action.prizeProposeCancellation

    /// The candidate that holds the prize.
    public var candidate: String
    /// Why.
    public var reason: String

    /// Proposes to take the prize of `candidate` back.
    public init(candidate: String, reason: String) {
        self.candidate = candidate
        self.reason = reason
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CancellationReceipt {
        try context.permit(.prizeProposeCancellation)
        let candidate = try context.candidate(candidate, in: tx)
        let rows = try tx.prizeAwards(of: context.awardID).filter { $0.candidateID == candidate.candidateID }
        guard let row = rows.last(where: \.isHeld) ?? rows.last, let state = row.prizeState else {
            throw Refusal(.notFound(.prize, name: candidate.code, suggestions: []))
        }
        _ = try Policy.decideCancellationProposal(
            by: context.principal, award: context.award.state, candidate: candidate.code, prize: state, reason: reason)
        let days = context.definition.publication.cancellationNoticeDays
        let window = DayWindow(after: context.now, days: days, offset: context.offset(at: context.now))
        let until = days > 0 ? window.lastMoment.timestamp : nil
        tx.setPrizeAward(
            context.awardID, number: row.prizeAwardID, state: PrizeState.cancellationProposed.rawValue, reason: reason,
            noticeUntil: until, by: context.actor, at: context.at)
        return CancellationReceipt(
            number: row.prizeAwardID, candidate: candidate.code, prize: row.prizeID, state: .cancellationProposed,
            noticeUntil: until, offset: context.offset(at: context.now), succession: nil)
    }
}

/// Where the prize of a candidate stands after a step of its cancellation.
public struct CancellationReceipt: Codable, Sendable {
    /// The prize's number within the award.
    public let number: Int32
    /// The candidate's code.
    public let candidate: String
    /// The prize.
    public let prize: String
    /// Where it stands now.
    public let state: PrizeState
    /// The last moment of the notice period; `nil` without one.
    public let noticeUntil: Timestamp?
    /// How far the award's local time is ahead of UTC.
    public let offset: UTCOffset
    /// Who moves up, once the prize is taken back.
    public let succession: Succession?
}
