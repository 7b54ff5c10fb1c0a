public import Postgres

/// How many sheets were handed in within one hour or one day.
public struct SubmissionCount: RowDecodable {
    /// When the hour or day begins.
    public let from: Timestamp
    /// The same by the award's clocks, e.g. `2019-10-30 09:00`.
    public let local: String
    /// Sheets handed in or abstained from for the first time.
    public let sheets: Int

    /// Reads the columns of `submissions(of:stage:per:zone:reviewer:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        from = try row.decode(0)
        local = try row.decode(1)
        sheets = try row.decode(2)
    }
}

extension Transaction {
    /// When the sheets of a stage were first handed in; each counts once, however often it was corrected.
    ///
    /// - Parameters:
    ///   - unit: `hour` or `day`.
    ///   - zone: The award's time zone.
    ///   - reviewer: Only this reviewer's sheets.
    public borrowing func submissions(
        of award: Int32, stage: Int16, per unit: String, zone: String, reviewer: Int32?
    ) throws(DatabaseError) -> [SubmissionCount] {
        try rows(
            """
            SELECT from_at, to_char(from_at AT TIME ZONE \(zone), 'YYYY-MM-DD HH24:MI'), count(*)
            FROM (
                SELECT date_trunc(\(unit), min(submitted_at), \(zone)) AS from_at FROM scoresheet_revision
                WHERE award_id = \(award) AND stage_no = \(stage)
                  AND (\(orNull: reviewer)::integer IS NULL OR reviewer_id = \(orNull: reviewer))
                GROUP BY reviewer_id, candidate_id
            ) AS sheet
            GROUP BY from_at ORDER BY from_at
            """, as: SubmissionCount.self)
    }
}
