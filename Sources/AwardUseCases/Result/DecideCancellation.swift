public import AwardCore
import AwardStore
public import Postgres

/// Takes a prize back after its notice period, or keeps it. One taken back passes on by the vacancy rule.
public struct DecideCancellation: Command {
    public static let action = Action.prizeDecideCancellation

    /// The prize's number.
    public var number: Int32
    /// Whether it is taken back.
    public var cancel: Bool
    /// Why.
    public var reason: String
    /// The candidate the chair names where several tie for the prize.
    public var successor: String?
    /// The last ledger entry when the caller looked; anything later is refused.
    public var seen: Int64?

    /// Decides on the prize `number`.
    public init(number: Int32, cancel: Bool, reason: String, successor: String? = nil, seen: Int64? = nil) {
        self.number = number
        self.cancel = cancel
        self.reason = reason
        self.successor = successor
        self.seen = seen
    }

    public var subject: String { "prize \(number)" }
    public var sealsLedger: Bool { true }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> CancellationReceipt {
        try context.permit(.prizeDecideCancellation)
        guard let row = try tx.prizeAwards(of: context.awardID).first(where: { $0.prizeAwardID == number }),
            let state = row.prizeState
        else { throw Refusal(.notFound(.prize, name: String(number), suggestions: [])) }
        var board = try PrizeBoard(in: tx, context)
        _ = try Policy.decideCancellation(
            cancel: cancel, by: context.principal, candidate: board.names.code(row.candidateID), prize: state,
            noticeUntil: row.noticeUntil.map(Moment.init), now: context.now, reason: reason)
        try context.checkUnchanged(since: seen, in: tx)
        let decided = state.decided(cancel: cancel) ?? state
        tx.setPrizeAward(
            context.awardID, number: number, state: decided.rawValue, reason: reason, noticeUntil: row.noticeUntil,
            by: context.actor, at: context.at)
        var succession: Succession?
        if cancel {
            tx.setCandidateState(
                context.awardID, row.candidateID, .cancelled,
                stageNo: board.names.row(row.candidateID)?.stageNo, reason: reason)
            succession = try board.vacate(row, successor: successor, in: tx, context)
        }
        return CancellationReceipt(
            number: number, candidate: board.names.code(row.candidateID), prize: row.prizeID, state: decided,
            noticeUntil: row.noticeUntil, offset: context.offset(at: context.now), succession: succession)
    }
}
