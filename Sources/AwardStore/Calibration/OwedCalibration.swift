public import Postgres

/// A candidate of a calibration set that a reviewer has not marked yet.
public struct OwedCalibration: RowDecodable {
    /// The candidate's code.
    public let code: String
    /// Its blind code in the stage.
    public let blindCode: String

    /// Reads the columns of `owedCalibration(…)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        code = try row.decode(0)
        blindCode = try row.decode(1)
    }
}

extension Transaction {
    /// What a reviewer still owes of a stage's calibration set, where no conflict bars.
    public borrowing func owedCalibration(
        of award: Int32, stage: Int16, reviewer: Int32
    ) throws(DatabaseError) -> [OwedCalibration] {
        try rows(
            """
            SELECT p.code, k.blind_code
            FROM entry k
            JOIN candidate p ON p.award_id = k.award_id AND p.candidate_id = k.candidate_id
            JOIN assignment b ON b.award_id = k.award_id AND b.stage_no = k.stage_no
                 AND b.reviewer_id = \(reviewer) AND b.candidate_id = k.candidate_id AND b.released_at IS NULL
            LEFT JOIN scoresheet q ON q.award_id = k.award_id AND q.stage_no = k.stage_no
                 AND q.reviewer_id = b.reviewer_id AND q.candidate_id = k.candidate_id
            WHERE k.award_id = \(award) AND k.stage_no = \(stage) AND k.is_calibration
              AND p.state NOT IN ('rejected', 'withdrawn', 'cancelled')
              AND (q.state IS NULL OR q.state = 'draft')
              AND NOT EXISTS (
                SELECT FROM conflict y WHERE y.award_id = k.award_id AND y.candidate_id = k.candidate_id
                  AND y.reviewer_id = b.reviewer_id AND y.state <> 'rejected')
            """, as: OwedCalibration.self)
    }
}
