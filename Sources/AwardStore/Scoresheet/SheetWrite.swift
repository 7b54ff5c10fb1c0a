public import AwardCore
public import Postgres

/// A version of a scoresheet to be stored.
public struct SheetWrite: Sendable {
    /// The award.
    public var award: Int32
    /// The stage.
    public var stage: Int16
    /// The reviewer.
    public var reviewer: Int32
    /// The candidate.
    public var candidate: Int32
    /// The new revision.
    public var revision: Int32
    /// Draft, submitted or abstained.
    public var state: SheetStatus
    /// Marks in steps; `nil` is unset.
    public var marks: [Int32?]
    /// The comment on the whole sheet.
    public var comment: String
    /// Why the reviewer abstains.
    public var abstainReason: String?
    /// Why a submitted sheet is superseded.
    public var reason: String?
    /// Who saved it.
    public var author: String
    /// When.
    public var at: Timestamp
    /// SHA-256 of what is recorded.
    public var sha256: [UInt8]

    /// A version of a scoresheet.
    public init(
        award: Int32, stage: Int16, reviewer: Int32, candidate: Int32, revision: Int32, state: SheetStatus,
        marks: [Int32?], comment: String, abstainReason: String?, reason: String?, author: String, at: Timestamp,
        sha256: [UInt8]
    ) {
        self.award = award
        self.stage = stage
        self.reviewer = reviewer
        self.candidate = candidate
        self.revision = revision
        self.state = state
        self.marks = marks
        self.comment = comment
        self.abstainReason = abstainReason
        self.reason = reason
        self.author = author
        self.at = at
        self.sha256 = sha256
    }
}

extension Transaction {
    /// Stores a version of a sheet; one that counts is also kept for good.
    ///
    /// The grant shows that the gate of scoring was passed.
    public borrowing func writeSheet(_ sheet: SheetWrite, _ grant: Grant) {
        enqueue("WITH sheet AS (\(sheet.storing)) \(sheet.keeping)")
    }

    /// Stores a version of a sheet with its entry in the ledger and the answer to its key, if it came with one.
    ///
    /// One statement, which costs the server less than four and goes out together with `COMMIT`.
    public borrowing func writeSheet(
        _ sheet: SheetWrite, entry: LedgerWrite, answer: IdempotencyWrite?, _ grant: Grant
    ) {
        guard let answer else {
            enqueue("WITH sheet AS (\(sheet.storing)), kept AS (\(sheet.keeping)) \(entry.insertion)")
            return
        }
        enqueue(
            """
            WITH sheet AS (\(sheet.storing)), kept AS (\(sheet.keeping)), told AS (\(entry.insertion))
            \(answer.insertion)
            """)
    }
}

extension SheetWrite {
    /// Stores the version in place of the one before.
    fileprivate var storing: SQL {
        """
        INSERT INTO scoresheet (award_id, stage_no, reviewer_id, candidate_id, revision, state, marks, comment,
            abstain_reason, saved_by, saved_at, sha256)
        VALUES (\(award), \(stage), \(reviewer), \(candidate), \(revision), \(state), \(marks)::integer[],
            \(comment), \(orNull: abstainReason), \(author), \(at), \(sha256))
        ON CONFLICT (award_id, stage_no, reviewer_id, candidate_id) DO UPDATE SET
            revision = excluded.revision, state = excluded.state, marks = excluded.marks,
            comment = excluded.comment, abstain_reason = excluded.abstain_reason, saved_by = excluded.saved_by,
            saved_at = excluded.saved_at, sha256 = excluded.sha256
        RETURNING *
        """
    }

    /// Keeps what `sheet` stored, unless it is a draft.
    fileprivate var keeping: SQL {
        """
        INSERT INTO scoresheet_revision (award_id, stage_no, reviewer_id, candidate_id, revision, state, marks,
            comment, abstain_reason, reason, author, submitted_at, sha256)
        SELECT award_id, stage_no, reviewer_id, candidate_id, revision, state, marks,
            comment, abstain_reason, \(orNull: reason)::text, saved_by, saved_at, sha256
        FROM sheet WHERE state <> 'draft'
        """
    }
}
