public import Postgres

/// A prize given, or taken back.
public struct PrizeAwardRow: RowDecodable {
    /// Its number within the award.
    public let prizeAwardID: Int32
    /// The candidate.
    public let candidateID: Int32
    /// The prize.
    public let prizeID: String
    /// The stage whose tally gave it.
    public let stageNo: Int16
    /// The tally that gave it.
    public let tallyNo: Int
    /// Where it stands.
    public let state: String
    /// `tally`, or the number of the cancelled prize whose place it takes.
    public let origin: String
    /// Why it is to be cancelled, was cancelled or kept.
    public let reason: String?
    /// Until when a comment on a cancellation can be given.
    public let noticeUntil: Timestamp?
    /// Who changed it last.
    public let changedBy: String
    /// When.
    public let changedAt: Timestamp

    /// Reads the columns of `prizeAwards(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        prizeAwardID = try row.decode(0)
        candidateID = try row.decode(1)
        prizeID = try row.decode(2)
        stageNo = try row.decode(3)
        tallyNo = try row.decode(4)
        state = try row.decode(5)
        origin = try row.decode(6)
        reason = try row.decode(7)
        noticeUntil = try row.decode(8)
        changedBy = try row.decode(9)
        changedAt = try row.decode(10)
    }
}

extension Transaction {
    /// Every prize given, taken back or superseded, in order.
    public borrowing func prizeAwards(of award: Int32) throws(DatabaseError) -> [PrizeAwardRow] {
        try rows(
            """
            SELECT prize_award_id, candidate_id, prize_id, stage_no, tally_no, state, origin, reason, notice_until,
                   changed_by, changed_at
            FROM prize_award WHERE award_id = \(award) ORDER BY prize_award_id
            """, as: PrizeAwardRow.self)
    }

    /// Gives a prize.
    public borrowing func insertPrizeAward(
        _ award: Int32, number: Int32, candidate: Int32, prize: String, stage: Int16, tallyNo: Int, origin: String,
        by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO prize_award (award_id, prize_award_id, candidate_id, prize_id, stage_no, tally_no, state,
                origin, changed_by, changed_at)
            VALUES (\(award), \(number), \(candidate), \(prize), \(stage), \(tallyNo), 'awarded', \(origin), \(actor),
                \(at))
            """)
    }

    /// Changes where a prize stands.
    public borrowing func setPrizeAward(
        _ award: Int32, number: Int32, state: String, reason: String, noticeUntil: Timestamp?, by actor: String,
        at: Timestamp
    ) {
        enqueue(
            """
            UPDATE prize_award SET state = \(state), reason = \(reason), notice_until = \(orNull: noticeUntil),
                changed_by = \(actor), changed_at = \(at)
            WHERE award_id = \(award) AND prize_award_id = \(number)
            """)
    }
}
