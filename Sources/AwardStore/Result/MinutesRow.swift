public import Postgres

/// Minutes of a meeting.
public struct MinutesRow: RowDecodable {
    /// Their number within the award.
    public let minutesID: Int32
    /// The stage.
    public let stageNo: Int16
    /// Attendance, votes, recusals and decisions, as JSON.
    public let body: String
    /// Who recorded them.
    public let recordedBy: String
    /// When.
    public let recordedAt: Timestamp

    /// Reads the columns of `minutes(of:stage:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        minutesID = try row.decode(0)
        stageNo = try row.decode(1)
        body = try row.decode(2)
        recordedBy = try row.decode(3)
        recordedAt = try row.decode(4)
    }
}

extension Transaction {
    /// Minutes of a stage, or of all stages, in order.
    public borrowing func minutes(of award: Int32, stage: Int16?) throws(DatabaseError) -> [MinutesRow] {
        try rows(
            """
            SELECT minutes_id, stage_no, body, recorded_by, recorded_at FROM minutes
            WHERE award_id = \(award) AND (\(orNull: stage)::smallint IS NULL OR stage_no = \(orNull: stage)) ORDER BY minutes_id
            """, as: MinutesRow.self)
    }

    /// Stores minutes.
    public borrowing func insertMinutes(
        _ award: Int32, number: Int32, stage: Int16, body: String, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO minutes (award_id, minutes_id, stage_no, body, recorded_by, recorded_at)
            VALUES (\(award), \(number), \(stage), \(body), \(actor), \(at))
            """)
    }
}
