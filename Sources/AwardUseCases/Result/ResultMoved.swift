public import AwardCore
import AwardStore
public import Postgres

/// What announcing, confirming or publishing the result came to.
public struct ResultMoved: Codable, Sendable {
    /// The award's state now.
    public let state: AwardState
    /// The prizes, best first within each category.
    public let prizes: [PrizeLine]
    /// Grades that stay empty.
    public let empty: [EmptyGrade]
    /// Prizes that passed on because their candidate has left.
    public let successions: [Succession]
    /// The last moment at which the public can report something; `nil` without a public check.
    public let publicCheckUntil: Timestamp?
    /// The last moment at which an appeal can be entered; `nil` where none can.
    public let appealsUntil: Timestamp?
    /// How far the award's local time is ahead of UTC.
    public let offset: UTCOffset
    /// What the public sees from now on.
    public let publicItems: [PublicationRules.Item]

    static func move(
        _ move: AwardMove, seen: Int64?, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> ResultMoved {
        var facts = try AwardFacts(in: tx, context)
        _ = try Policy.decide(move, by: context.principal, given: facts)
        try context.checkUnchanged(since: seen, in: tx)
        tx.setAwardState(context.awardID, move.to, at: context.at)
        var successions: [Succession] = []
        if move == .finalise {
            successions = try awardPrizes(in: tx, context)
        }
        facts.state = move.to
        if move == .announcePreliminary {
            facts.preliminaryAt = context.now
            facts.offset = context.offset(at: context.now)
        }
        let names = try CandidateNames(.resultRead, stage: nil, in: tx, context)
        let list = try PrizeList(names, in: tx, context)
        return ResultMoved(
            state: move.to, prizes: list.held, empty: list.empty, successions: successions,
            publicCheckUntil: open(facts.publicCheckWindow), appealsUntil: open(facts.appealWindow),
            offset: facts.offset,
            publicItems: facts.publication.visibleItems(for: .anonymous, in: move.to).sorted {
                $0.rawValue < $1.rawValue
            })
    }

    /// Makes holders of prizes awarded. What was meant for candidates that have left passes on by the vacancy rule.
    private static func awardPrizes(
        in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> [Succession] {
        var board = try PrizeBoard(in: tx, context)
        var successions: [Succession] = []
        for row in try tx.prizeAwards(of: context.awardID) where row.isHeld && board.hasLeft(row.candidateID) {
            tx.setPrizeAward(
                context.awardID, number: row.prizeAwardID, state: PrizeState.cancelled.rawValue,
                reason: board.names.row(row.candidateID)?.stateReason ?? "", noticeUntil: nil, by: context.actor,
                at: context.at)
            successions.append(try board.vacate(row, successor: nil, in: tx, context))
        }
        tx.setCandidateStates(
            context.awardID, board.holders, .awarded, stageNo: try tx.stages(of: context.awardID).last?.stageNo)
        return successions
    }

    private static func open(_ window: DayWindow?) -> Timestamp? {
        window.flatMap { $0.days > 0 ? $0.lastMoment.timestamp : nil }
    }
}

extension CommandContext {
    /// Refuses when anything was done to the award after ledger entry `seen`, so that what is done is what was looked at.
    ///
    /// - Throws: `Refusal` (`staleRevision`) that says what was done.
    func checkUnchanged(since seen: Int64?, in tx: borrowing Transaction) throws {
        guard let seen else { return }
        let since = try tx.ledger(of: awardID, after: seen, limit: 20)
        guard let last = since.last else { return }
        throw Refusal(
            .staleRevision(
                .award, name: award.slug, seen: Int(seen), current: Int(last.entryNo),
                changes: since.map { "\($0.command) (\($0.subject), \($0.actor))" }))
    }
}
