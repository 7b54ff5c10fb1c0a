public import AwardCore
public import Postgres

/// Everything the gate of scoring looks at for one reviewer and one candidate, read in one statement.
public struct ScoringRow: RowDecodable {
    /// The award.
    public let awardID: Int32
    /// Its state's time and marks are simulated.
    public let isSimulated: Bool
    /// The stage's place in the order.
    public let stageNo: Int16
    /// The stage's state.
    public let stageState: StageState
    /// Until when sheets are taken after a reopening; `nil` leaves it to the award file.
    public let stageClosesAt: Timestamp?
    /// SHA-256 of the award definition the stage was opened with; `nil` before it opened.
    public let pinnedSHA256: [UInt8]?
    /// SHA-256 of the award's current definition.
    public let currentSHA256: [UInt8]
    /// The reviewer; `nil` when there is none of that code.
    public let reviewerID: Int32?
    /// The reviewer's code.
    public let reviewerCode: String?
    /// The reviewer's pool.
    public let reviewerPool: String?
    /// Whether the reviewer takes part.
    public let reviewerState: ReviewerState?
    /// Whether the pledge is signed.
    public let hasPledged: Bool
    /// The candidate; `nil` when there is none of that code.
    public let candidateID: Int32?
    /// The candidate's state.
    public let candidateState: CandidateState?
    /// The candidate's code.
    public let candidateCode: String?
    /// What a reviewer of a blind stage calls the candidate; `nil` when it does not compete in the stage.
    public let blindCode: String?
    /// Whether the assignment exists and was not released.
    public let isAssigned: Bool
    /// The conflict that bars, if any.
    public let conflict: ConflictKind?
    /// On what the conflict rests.
    public let conflictGround: String?
    /// The sheet's state.
    public let sheetState: SheetStatus?
    /// The sheet's revision.
    public let revision: Int32?
    /// The sheet's marks in steps.
    public let marks: [Int32?]?
    /// The sheet's comment.
    public let comment: String?
    /// What was answered to the same key before.
    public let idempotent: IdempotencyRow?

    /// Whether the candidate is one of the stage's calibration set.
    public let isCalibration: Bool

    /// Whether the candidate competes in the stage.
    public var isInStage: Bool { blindCode != nil }

    /// Reads the columns of `scoringFacts(…)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        awardID = try row.decode(0)
        isSimulated = try row.decode(1)
        stageNo = try row.decode(2)
        stageState = try row.decode(3)
        pinnedSHA256 = try row.decode(4)
        currentSHA256 = try row.decode(5)
        reviewerID = try row.decode(6)
        reviewerState = try row.decode(7)
        hasPledged = try row.decode(8)
        candidateID = try row.decode(9)
        candidateState = try row.decode(10)
        candidateCode = try row.decode(11)
        blindCode = try row.decode(12)
        isAssigned = try row.decode(13)
        conflict = try row.decode(14)
        conflictGround = try row.decode(15)
        sheetState = try row.decode(16)
        revision = try row.decode(17)
        marks = try row.decode(18)
        comment = try row.decode(19)
        if let command: String = try row.decode(20, as: String?.self) {
            idempotent = IdempotencyRow(
                command: command, requestSHA256: try row.decode(21), response: try row.decode(22))
        } else {
            idempotent = nil
        }
        reviewerCode = try row.decode(23)
        reviewerPool = try row.decode(24)
        stageClosesAt = try row.decode(25)
        isCalibration = try row.decode(26)
    }
}

extension SheetStatus: SQLValue, SQLDecodable {}

extension Transaction {
    /// Shares the award with other scoresheets and lets one reviewer save one sheet at a time.
    ///
    /// Enqueued: it goes out together with the statement that reads the facts, which sees everything committed before
    /// the locks were given. Closing a stage takes the award exclusively, so it waits for sheets in flight, and no sheet
    /// lands after it. The reviewer is held rather than the sheet, since a candidate goes by its code or its blind code
    /// and looking up which one is meant would cost as much as a whole write.
    public borrowing func lockSheets(award slug: String, reviewer: String) {
        enqueue(
            """
            SELECT pg_advisory_xact_lock_shared(1, award_id),
                   pg_advisory_xact_lock(hashtextextended('sheets of ' || \(reviewer)::text, award_id))
            FROM award WHERE slug = \(slug)
            """)
    }

    /// The facts for one sheet; `nil` when there is no such award or stage.
    ///
    /// - Parameter candidate: the candidate's code, or its blind code in the stage; the code comes first.
    public borrowing func scoringFacts(
        award slug: String, stage: String, reviewer: String, candidate: String, key: String
    ) throws(DatabaseError) -> ScoringRow? {
        try optional(
            """
            SELECT w.award_id, w.simulated, t.stage_no, t.state, t.pinned_sha256, w.sha256,
                   r.reviewer_id, r.state, r.pledged_at IS NOT NULL, c.candidate_id, c.state, c.code,
                   c.blind_code, a.candidate_id IS NOT NULL,
                   x.kind, x.ground, s.state, s.revision, s.marks, s.comment, i.command, i.request_sha256, i.response,
                   r.code, r.pool, t.closes_at, coalesce(c.is_calibration, false)
            FROM award w
            JOIN stage t ON t.award_id = w.award_id AND t.stage_id = \(stage)
            LEFT JOIN reviewer r ON r.award_id = w.award_id AND r.code = \(reviewer)
            LEFT JOIN LATERAL (
                SELECT k.candidate_id, k.state, k.code, e.blind_code, e.is_calibration
                FROM candidate k
                LEFT JOIN entry e ON e.award_id = k.award_id AND e.stage_no = t.stage_no
                     AND e.candidate_id = k.candidate_id
                WHERE k.award_id = w.award_id AND k.code = \(candidate)
                UNION ALL
                SELECT k.candidate_id, k.state, k.code, e.blind_code, e.is_calibration
                FROM entry e
                JOIN candidate k ON k.award_id = e.award_id AND k.candidate_id = e.candidate_id
                WHERE e.award_id = w.award_id AND e.stage_no = t.stage_no AND e.blind_code = \(candidate)
                LIMIT 1) c ON true
            LEFT JOIN assignment a ON a.award_id = w.award_id AND a.stage_no = t.stage_no
                 AND a.reviewer_id = r.reviewer_id AND a.candidate_id = c.candidate_id AND a.released_at IS NULL
            LEFT JOIN LATERAL (
                SELECT kind, ground FROM conflict
                WHERE award_id = w.award_id AND candidate_id = c.candidate_id AND reviewer_id = r.reviewer_id
                  AND state <> 'rejected' LIMIT 1) x ON true
            LEFT JOIN scoresheet s ON s.award_id = w.award_id AND s.stage_no = t.stage_no
                 AND s.reviewer_id = r.reviewer_id AND s.candidate_id = c.candidate_id
            LEFT JOIN idempotency i ON i.award_id = w.award_id AND i.key = \(key)
            WHERE w.slug = \(slug)
            """, as: ScoringRow.self)
    }
}
