public import Postgres

extension Transaction {
    /// Enters the candidates of a stage's calibration set.
    public borrowing func insertCalibration(
        _ award: Int32, _ stage: Int16, candidates: [Int32], blindCodes: [String]
    ) {
        enqueue(
            """
            INSERT INTO entry (award_id, stage_no, candidate_id, blind_code, is_calibration)
            SELECT \(award), \(stage), candidate, code, true
            FROM unnest(\(candidates)::integer[], \(blindCodes)::text[]) AS e (candidate, code)
            ON CONFLICT (award_id, stage_no, candidate_id) DO UPDATE SET is_calibration = true
            """)
    }

    /// Assigns reviewers to the calibration set of an open stage, except where a conflict bars; what was taken back by
    /// hand stays so. Without a set nothing happens.
    public borrowing func assignCalibration(
        _ award: Int32, _ stage: Int16, reviewers: [Int32], by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO assignment (award_id, stage_no, reviewer_id, candidate_id, assigned_by, assigned_at)
            SELECT k.award_id, k.stage_no, r.reviewer, k.candidate_id, \(actor), \(at)
            FROM entry k
            JOIN candidate p ON p.award_id = k.award_id AND p.candidate_id = k.candidate_id
            CROSS JOIN unnest(\(reviewers)::integer[]) AS r (reviewer)
            WHERE k.award_id = \(award) AND k.stage_no = \(stage) AND k.is_calibration
              AND p.state NOT IN ('rejected', 'withdrawn', 'cancelled')
              AND NOT EXISTS (
                SELECT FROM conflict y WHERE y.award_id = k.award_id AND y.candidate_id = k.candidate_id
                  AND y.reviewer_id = r.reviewer AND y.state <> 'rejected')
            ON CONFLICT (award_id, stage_no, reviewer_id, candidate_id) DO NOTHING
            """)
    }
}
