public import Postgres

/// How far the judging of one candidate is in one stage.
public struct CandidateProgress: RowDecodable, Sendable {
    /// The stage's place in the order.
    public let stageNo: Int16
    /// What reviewers of a blind stage see instead of the name.
    public let blindCode: String
    /// Assignments in force.
    public let assigned: Int
    /// Submitted scoresheets that no conflict bars.
    public let submitted: Int

    /// Reads the columns of `candidateProgress(of:candidate:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        stageNo = try row.decode(0)
        blindCode = try row.decode(1)
        assigned = try row.decode(2)
        submitted = try row.decode(3)
    }
}

extension Transaction {
    /// Every stage the candidate was entered in, in order.
    public borrowing func candidateProgress(
        of award: Int32, candidate: Int32
    ) throws(DatabaseError) -> [CandidateProgress] {
        try rows(
            """
            SELECT e.stage_no, e.blind_code,
                (SELECT count(*) FROM assignment a WHERE a.award_id = e.award_id AND a.stage_no = e.stage_no
                   AND a.candidate_id = e.candidate_id AND a.released_at IS NULL),
                (SELECT count(*) FROM scoresheet s WHERE s.award_id = e.award_id AND s.stage_no = e.stage_no
                   AND s.candidate_id = e.candidate_id AND s.state = 'submitted'
                   AND NOT EXISTS (SELECT FROM conflict x WHERE x.award_id = s.award_id
                     AND x.candidate_id = s.candidate_id AND x.reviewer_id = s.reviewer_id AND x.state <> 'rejected'))
            FROM entry e WHERE e.award_id = \(award) AND e.candidate_id = \(candidate) ORDER BY e.stage_no
            """, as: CandidateProgress.self)
    }

    /// What the ledger keeps of some commands, oldest first.
    public borrowing func ledger(of award: Int32, commands: [String]) throws(DatabaseError) -> [LedgerRow] {
        try rows(
            """
            SELECT entry_no, at, actor, command, subject, body, sha256 FROM ledger
            WHERE award_id = \(award) AND command = ANY(\(commands)::text[]) ORDER BY entry_no
            """, as: LedgerRow.self)
    }

    /// What the ledger keeps of one candidate: entries about it under any of its names, oldest first.
    public borrowing func ledger(of award: Int32, subjects: [String]) throws(DatabaseError) -> [LedgerRow] {
        try rows(
            """
            SELECT entry_no, at, actor, command, subject, body, sha256 FROM ledger
            WHERE award_id = \(award) AND subject = ANY(\(subjects)::text[]) ORDER BY entry_no
            """, as: LedgerRow.self)
    }
}
