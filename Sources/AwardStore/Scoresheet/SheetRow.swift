public import AwardCore
public import Postgres

/// The current version of a scoresheet.
public struct SheetRow: RowDecodable, Codable {
    /// The reviewer.
    public let reviewerID: Int32
    /// The candidate.
    public let candidateID: Int32
    /// Its revision.
    public let revision: Int32
    /// Draft, submitted or abstained.
    public let state: SheetStatus
    /// Marks in steps; `nil` is unset.
    public let marks: [Int32?]
    /// The comment.
    public let comment: String
    /// Why the reviewer abstained.
    public let abstainReason: String?
    /// Who saved it.
    public let savedBy: String
    /// When.
    public let savedAt: Timestamp
    /// SHA-256 of what is recorded.
    public let sha256: [UInt8]?

    /// Reads the columns of the scoresheet queries.
    public init(row: borrowing Row) throws(DatabaseError) {
        reviewerID = try row.decode(0)
        candidateID = try row.decode(1)
        revision = try row.decode(2)
        state = try row.decode(3)
        marks = try row.decode(4)
        comment = try row.decode(5)
        abstainReason = try row.decode(6)
        savedBy = try row.decode(7)
        savedAt = try row.decode(8)
        sha256 = try row.decode(9)
    }

    static let select: SQL = """
        SELECT reviewer_id, candidate_id, revision, state, marks, comment, abstain_reason, saved_by, saved_at, sha256
        FROM scoresheet
        """
}

/// One submitted version of a scoresheet.
public struct SheetRevisionRow: RowDecodable, Codable {
    /// The reviewer.
    public let reviewerID: Int32
    /// The candidate.
    public let candidateID: Int32
    /// Its revision.
    public let revision: Int32
    /// Submitted or abstained.
    public let state: SheetStatus
    /// Marks in steps.
    public let marks: [Int32?]
    /// The comment.
    public let comment: String
    /// Why the reviewer abstained.
    public let abstainReason: String?
    /// Why it supersedes the version before.
    public let reason: String?
    /// Who submitted it.
    public let author: String
    /// When.
    public let submittedAt: Timestamp
    /// SHA-256 of what is recorded.
    public let sha256: [UInt8]

    /// Reads the columns of `sheetRevisions(…)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        reviewerID = try row.decode(0)
        candidateID = try row.decode(1)
        revision = try row.decode(2)
        state = try row.decode(3)
        marks = try row.decode(4)
        comment = try row.decode(5)
        abstainReason = try row.decode(6)
        reason = try row.decode(7)
        author = try row.decode(8)
        submittedAt = try row.decode(9)
        sha256 = try row.decode(10)
    }
}

extension Transaction {
    /// The sheets of a stage, of one reviewer where the grant's view says so.
    public borrowing func sheets(of award: Int32, stage: Int16, _ grant: Grant) throws(DatabaseError) -> [SheetRow] {
        try rows(
            """
            \(SheetRow.select) WHERE award_id = \(award) AND stage_no = \(stage)
              AND (\(orNull: grant.view.reviewer)::integer IS NULL OR reviewer_id = \(orNull: grant.view.reviewer))
            ORDER BY reviewer_id, candidate_id
            """, as: SheetRow.self)
    }

    /// The sheets of one candidate in a stage.
    public borrowing func sheets(
        of award: Int32, stage: Int16, candidate: Int32, _ grant: Grant
    ) throws(DatabaseError) -> [SheetRow] {
        try rows(
            """
            \(SheetRow.select) WHERE award_id = \(award) AND stage_no = \(stage) AND candidate_id = \(candidate)
              AND (\(orNull: grant.view.reviewer)::integer IS NULL OR reviewer_id = \(orNull: grant.view.reviewer))
            ORDER BY reviewer_id
            """, as: SheetRow.self)
    }

    /// Every submitted version of the sheets of a stage, of one candidate or reviewer if given.
    public borrowing func sheetRevisions(
        of award: Int32, stage: Int16, reviewer: Int32?, candidate: Int32?
    ) throws(DatabaseError) -> [SheetRevisionRow] {
        try rows(
            """
            SELECT reviewer_id, candidate_id, revision, state, marks, comment, abstain_reason, reason,
                   author, submitted_at, sha256
            FROM scoresheet_revision
            WHERE award_id = \(award) AND stage_no = \(stage)
              AND (\(orNull: reviewer)::integer IS NULL OR reviewer_id = \(orNull: reviewer))
              AND (\(orNull: candidate)::integer IS NULL OR candidate_id = \(orNull: candidate))
            ORDER BY reviewer_id, candidate_id, revision
            """, as: SheetRevisionRow.self)
    }
}
