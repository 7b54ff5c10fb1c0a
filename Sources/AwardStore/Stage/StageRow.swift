public import AwardCore
public import Postgres

/// A stage as stored. Seed and key are never coded: they would tell draws and names before their time.
public struct StageRow: RowDecodable, Codable {
    /// Its place in the order, from 1.
    public let stageNo: Int16
    /// Its short name.
    public let stageID: String
    /// Where it is in its life.
    public let state: StageState
    /// Rises with every move.
    public let revision: Int
    /// SHA-256 of the award definition it was opened with.
    public let pinnedSHA256: [UInt8]?
    /// The seed for draws; known only to the database until the stage is tallied.
    public private(set) var drawSeed: [UInt8]?
    /// SHA-256 of the seed, announced at opening.
    public let drawCommitment: [UInt8]?
    /// The seed of the assignment.
    public let assignmentSeed: Int64?
    /// The key of the codes candidates go by when the stage is blind.
    public private(set) var blindKey: Int64?
    /// When it opened.
    public let openedAt: Timestamp?
    /// When it closed.
    public let closedAt: Timestamp?
    /// The latest tally.
    public let tallyNo: Int?
    /// When it was confirmed.
    public let confirmedAt: Timestamp?
    /// Until when sheets are taken after a reopening; `nil` leaves it to the award file.
    public let closesAt: Timestamp?

    private enum CodingKeys: String, CodingKey {
        case stageNo, stageID, state, revision, pinnedSHA256, drawCommitment, assignmentSeed, openedAt, closedAt
        case tallyNo, confirmedAt, closesAt
    }

    /// Reads the columns of `stages(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        stageNo = try row.decode(0)
        stageID = try row.decode(1)
        state = try row.decode(2)
        revision = try row.decode(3)
        pinnedSHA256 = try row.decode(4)
        drawSeed = try row.decode(5)
        drawCommitment = try row.decode(6)
        assignmentSeed = try row.decode(7)
        blindKey = try row.decode(8)
        openedAt = try row.decode(9)
        closedAt = try row.decode(10)
        tallyNo = try row.decode(11)
        confirmedAt = try row.decode(12)
        closesAt = try row.decode(13)
    }
}

extension StageState: SQLValue, SQLDecodable {}

extension Transaction {
    /// The stages in order.
    public borrowing func stages(of award: Int32) throws(DatabaseError) -> [StageRow] {
        try rows(
            """
            SELECT stage_no, stage_id, state, revision, pinned_sha256, draw_seed, draw_commitment, assignment_seed,
                   blind_key, opened_at, closed_at, tally_no, confirmed_at, closes_at
            FROM stage WHERE award_id = \(award) ORDER BY stage_no
            """, as: StageRow.self)
    }

    /// Makes the stages be those named, in that order. Only stages still planned whose name or place is another are taken
    /// away; a stage that stays keeps what was prepared for it.
    public borrowing func setStages(_ award: Int32, _ identifiers: [String]) {
        enqueue(
            """
            DELETE FROM stage
            WHERE award_id = \(award) AND state = 'planned'
              AND stage_id IS DISTINCT FROM (\(identifiers)::text[])[stage_no]
            """)
        for (index, identifier) in identifiers.enumerated() {
            enqueue(
                """
                INSERT INTO stage (award_id, stage_no, stage_id) VALUES (\(award), \(index + 1), \(identifier))
                ON CONFLICT (award_id, stage_no) DO NOTHING
                """)
        }
    }

    /// Opens a stage for the first time: pins its rules and keeps the seed for draws with its commitment.
    public borrowing func openStage(
        _ award: Int32, _ stage: Int16, sha256: [UInt8], seed: [UInt8], commitment: [UInt8], at: Timestamp
    ) {
        enqueue(
            """
            UPDATE stage SET state = 'open', revision = revision + 1, pinned_sha256 = \(sha256),
                draw_seed = \(seed), draw_commitment = \(commitment), opened_at = \(at)
            WHERE award_id = \(award) AND stage_no = \(stage)
            """)
    }

    /// Moves a stage to `state`.
    public borrowing func setStageState(_ award: Int32, _ stage: Int16, _ state: StageState, at: Timestamp) {
        enqueue(
            """
            UPDATE stage SET state = \(state), revision = revision + 1,
                closed_at = CASE WHEN \(state.rawValue) = 'closed' THEN \(at) ELSE closed_at END,
                confirmed_at = CASE WHEN \(state.rawValue) = 'confirmed' THEN \(at)::timestamptz ELSE NULL END
            WHERE award_id = \(award) AND stage_no = \(stage)
            """)
    }

    /// Sets until when a stage opened again takes sheets.
    public borrowing func setStageClosing(_ award: Int32, _ stage: Int16, at: Timestamp) {
        enqueue("UPDATE stage SET closes_at = \(at) WHERE award_id = \(award) AND stage_no = \(stage)")
    }

    /// Records which tally is the latest.
    public borrowing func setTallyNo(_ award: Int32, _ stage: Int16, _ tallyNo: Int) {
        enqueue("UPDATE stage SET tally_no = \(tallyNo) WHERE award_id = \(award) AND stage_no = \(stage)")
    }

    /// Keeps the key of a stage's blind codes.
    public borrowing func setBlindKey(_ award: Int32, _ stage: Int16, _ key: Int64) {
        enqueue("UPDATE stage SET blind_key = \(key) WHERE award_id = \(award) AND stage_no = \(stage)")
    }

    /// Keeps the seed an assignment was made with.
    public borrowing func setAssignmentSeed(_ award: Int32, _ stage: Int16, _ seed: Int64) {
        enqueue("UPDATE stage SET assignment_seed = \(seed) WHERE award_id = \(award) AND stage_no = \(stage)")
    }

    /// The award definition a stage was opened with, as canonical JSON.
    public borrowing func pinnedDefinition(_ award: Int32, sha256: [UInt8]) throws(DatabaseError) -> String? {
        try optional(
            "SELECT definition FROM award_version WHERE award_id = \(award) AND sha256 = \(sha256) LIMIT 1",
            as: String.self)
    }
}

/// Who competes in a stage.
public struct EntryRow: RowDecodable {
    /// The candidate.
    public let candidateID: Int32
    /// What a reviewer of a blind stage sees instead of its name.
    public let blindCode: String
    /// Why it may have fewer sheets than the minimum, if it may.
    public let excuse: String?

    /// Reads the columns of `entries(of:stage:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        candidateID = try row.decode(0)
        blindCode = try row.decode(1)
        excuse = try row.decode(2)
    }
}

extension Transaction {
    /// Who competes in a stage.
    public borrowing func entries(of award: Int32, stage: Int16) throws(DatabaseError) -> [EntryRow] {
        try rows(
            """
            SELECT candidate_id, blind_code, excuse FROM entry
            WHERE award_id = \(award) AND stage_no = \(stage) ORDER BY candidate_id
            """, as: EntryRow.self)
    }

    /// Enters candidates into a stage.
    public borrowing func insertEntries(
        _ award: Int32, _ stage: Int16, candidates: [Int32], blindCodes: [String]
    ) {
        enqueue(
            """
            INSERT INTO entry (award_id, stage_no, candidate_id, blind_code)
            SELECT \(award), \(stage), candidate, code
            FROM unnest(\(candidates)::integer[], \(blindCodes)::text[]) AS e (candidate, code)
            ON CONFLICT DO NOTHING
            """)
    }

    /// Records that a candidate may have fewer sheets than the minimum.
    public borrowing func excuseEntry(_ award: Int32, _ stage: Int16, candidate: Int32, reason: String, by: String) {
        enqueue(
            """
            UPDATE entry SET excuse = \(reason), excused_by = \(by)
            WHERE award_id = \(award) AND stage_no = \(stage) AND candidate_id = \(candidate)
            """)
    }
}
