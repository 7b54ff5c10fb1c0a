public import Postgres

/// One assignment with how far its sheet is.
public struct AssignmentRow: RowDecodable, Codable {
    /// The reviewer.
    public let reviewerID: Int32
    /// The candidate.
    public let candidateID: Int32
    /// Whether it was taken back.
    public let isReleased: Bool
    /// `draft`, `submitted`, `abstained`, or nothing yet.
    public let sheetState: String?
    /// The sheet's revision, 0 without one.
    public let sheetRevision: Int

    /// Reads the columns of `assignments(of:stage:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        reviewerID = try row.decode(0)
        candidateID = try row.decode(1)
        isReleased = try row.decode(2)
        sheetState = try row.decode(3)
        sheetRevision = try row.decode(4, as: Int?.self) ?? 0
    }
}

extension Transaction {
    /// Every assignment of a stage.
    public borrowing func assignments(of award: Int32, stage: Int16) throws(DatabaseError) -> [AssignmentRow] {
        try rows(
            """
            SELECT a.reviewer_id, a.candidate_id, a.released_at IS NOT NULL, s.state, s.revision
            FROM assignment a
            LEFT JOIN scoresheet s USING (award_id, stage_no, reviewer_id, candidate_id)
            WHERE a.award_id = \(award) AND a.stage_no = \(stage)
            ORDER BY a.reviewer_id, a.candidate_id
            """, as: AssignmentRow.self)
    }

    /// Assigns reviewers to candidates; an assignment taken back before is given again.
    public borrowing func insertAssignments(
        _ award: Int32, _ stage: Int16, reviewers: [Int32], candidates: [Int32], by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO assignment (award_id, stage_no, reviewer_id, candidate_id, assigned_by, assigned_at)
            SELECT \(award), \(stage), reviewer, candidate, \(actor), \(at)
            FROM unnest(\(reviewers)::integer[], \(candidates)::integer[]) AS a (reviewer, candidate)
            ON CONFLICT (award_id, stage_no, reviewer_id, candidate_id)
            DO UPDATE SET released_at = NULL, release_reason = NULL,
                assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
            """)
    }

    /// Takes assignments back; the rows stay.
    public borrowing func releaseAssignments(
        _ award: Int32, _ stage: Int16, reviewers: [Int32], candidates: [Int32], reason: String, at: Timestamp
    ) {
        enqueue(
            """
            UPDATE assignment SET released_at = \(at), release_reason = \(reason)
            FROM unnest(\(reviewers)::integer[], \(candidates)::integer[]) AS r (reviewer, candidate)
            WHERE award_id = \(award) AND stage_no = \(stage)
              AND reviewer_id = r.reviewer AND candidate_id = r.candidate AND released_at IS NULL
            """)
    }
}
