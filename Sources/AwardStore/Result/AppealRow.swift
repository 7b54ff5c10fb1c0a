public import Postgres

/// An appeal or a report from the public check.
public struct AppealRow: RowDecodable, Codable {
    /// Its number within the award.
    public let appealID: Int32
    /// The candidate it is about.
    public let candidateID: Int32
    /// `appeal` or `report`.
    public let kind: String
    /// What it rests on.
    public let grounds: String
    /// Who entered it.
    public let enteredBy: String
    /// When.
    public let enteredAt: Timestamp
    /// Where it stands.
    public let state: String
    /// What was decided, and why.
    public let decision: String?
    /// Who decided.
    public let decidedBy: String?
    /// When.
    public let decidedAt: Timestamp?
    /// The stage an upheld appeal led back to.
    public let stageNo: Int16?
    /// The number of the tally it leads to there.
    public let tallyNo: Int?

    /// Reads the columns of `appeals(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        appealID = try row.decode(0)
        candidateID = try row.decode(1)
        kind = try row.decode(2)
        grounds = try row.decode(3)
        enteredBy = try row.decode(4)
        enteredAt = try row.decode(5)
        state = try row.decode(6)
        decision = try row.decode(7)
        decidedBy = try row.decode(8)
        decidedAt = try row.decode(9)
        stageNo = try row.decode(10)
        tallyNo = try row.decode(11)
    }
}

extension Transaction {
    /// Appeals and reports in the order they came.
    public borrowing func appeals(of award: Int32) throws(DatabaseError) -> [AppealRow] {
        try rows(
            """
            SELECT appeal_id, candidate_id, kind, grounds, entered_by, entered_at, state, decision, decided_by,
                   decided_at, stage_no, tally_no
            FROM appeal WHERE award_id = \(award) ORDER BY appeal_id
            """, as: AppealRow.self)
    }

    /// Stores an appeal or report.
    public borrowing func insertAppeal(
        _ award: Int32, number: Int32, candidate: Int32, kind: String, grounds: String, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO appeal (award_id, appeal_id, candidate_id, kind, grounds, entered_by, entered_at)
            VALUES (\(award), \(number), \(candidate), \(kind), \(grounds), \(actor), \(at))
            """)
    }

    /// Records what was decided on an appeal.
    public borrowing func decideAppeal(
        _ award: Int32, number: Int32, state: String, decision: String, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            UPDATE appeal SET state = \(state), decision = \(decision), decided_by = \(actor), decided_at = \(at)
            WHERE award_id = \(award) AND appeal_id = \(number)
            """)
    }

    /// Records that upheld appeals send a stage back, to be counted into tally `tallyNo`.
    public borrowing func sendBack(_ award: Int32, appeals: [Int32], stage: Int16, tallyNo: Int) {
        enqueue(
            """
            UPDATE appeal SET state = 're_evaluated', stage_no = \(stage), tally_no = \(tallyNo)
            WHERE award_id = \(award) AND appeal_id = ANY(\(appeals)::integer[])
            """)
    }
}
