public import Postgres

/// What a stage holds before it has opened.
public struct StageContentsRow: RowDecodable {
    /// Its place in the order, from 1.
    public let stageNo: Int16
    /// Its short name.
    public let stageID: String
    /// How many candidates are in it.
    public let candidates: Int
    /// How many assignments were made, taken back or not.
    public let assignments: Int
    /// How many minutes are recorded.
    public let minutes: Int

    /// Reads the columns of `stageContents(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        stageNo = try row.decode(0)
        stageID = try row.decode(1)
        candidates = try row.decode(2)
        assignments = try row.decode(3)
        minutes = try row.decode(4)
    }
}

extension Transaction {
    /// What the stages still planned hold.
    public borrowing func stageContents(of award: Int32) throws(DatabaseError) -> [StageContentsRow] {
        try rows(
            """
            SELECT s.stage_no, s.stage_id,
                   (SELECT count(*) FROM entry e WHERE e.award_id = s.award_id AND e.stage_no = s.stage_no),
                   (SELECT count(*) FROM assignment a WHERE a.award_id = s.award_id AND a.stage_no = s.stage_no),
                   (SELECT count(*) FROM minutes m WHERE m.award_id = s.award_id AND m.stage_no = s.stage_no)
            FROM stage s WHERE s.award_id = \(award) AND s.state = 'planned' ORDER BY s.stage_no
            """, as: StageContentsRow.self)
    }
}
