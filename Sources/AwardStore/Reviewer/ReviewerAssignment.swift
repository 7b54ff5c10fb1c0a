public import AwardCore
public import Postgres

/// One assignment of a reviewer, in whatever stage.
public struct ReviewerAssignment: RowDecodable, Sendable {
    /// The stage's place in the order.
    public let stageNo: Int16
    /// The candidate.
    public let candidateID: Int32
    /// The candidate's code.
    public let candidateCode: String
    /// What reviewers of a blind stage see instead of the name.
    public let blindCode: String
    /// Whether it was taken back.
    public let isReleased: Bool
    /// The sheet as it is.
    public let sheet: SheetStatus

    /// Reads the columns of `assignments(of:reviewer:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        stageNo = try row.decode(0)
        candidateID = try row.decode(1)
        candidateCode = try row.decode(2)
        blindCode = try row.decode(3)
        isReleased = try row.decode(4)
        sheet = try row.decode(5, as: SheetStatus?.self) ?? .absent
    }
}

extension Transaction {
    /// Every assignment of a reviewer, by stage and candidate.
    public borrowing func assignments(
        of award: Int32, reviewer: Int32
    ) throws(DatabaseError) -> [ReviewerAssignment] {
        try rows(
            """
            SELECT a.stage_no, a.candidate_id, c.code, e.blind_code, a.released_at IS NOT NULL, s.state
            FROM assignment a
            JOIN candidate c ON c.award_id = a.award_id AND c.candidate_id = a.candidate_id
            JOIN entry e ON e.award_id = a.award_id AND e.stage_no = a.stage_no AND e.candidate_id = a.candidate_id
            LEFT JOIN scoresheet s ON s.award_id = a.award_id AND s.stage_no = a.stage_no
                 AND s.reviewer_id = a.reviewer_id AND s.candidate_id = a.candidate_id
            WHERE a.award_id = \(award) AND a.reviewer_id = \(reviewer)
            ORDER BY a.stage_no, c.code
            """, as: ReviewerAssignment.self)
    }

    /// The finished sheets between one reviewer and one candidate, by stage.
    public borrowing func finishedSheets(
        of award: Int32, reviewer: Int32, candidate: Int32
    ) throws(DatabaseError) -> [Int16] {
        try rows(
            """
            SELECT stage_no FROM scoresheet WHERE award_id = \(award) AND reviewer_id = \(reviewer)
              AND candidate_id = \(candidate) AND state = 'submitted' ORDER BY stage_no
            """, as: Int16.self)
    }
}
