public import AwardCore
public import Postgres

/// A stored tally, without its body.
public struct TallyRow: RowDecodable, Codable {
    /// Its number within the stage, from 1.
    public let tallyNo: Int
    /// SHA-256 of everything it was computed from.
    public let inputsSHA256: [UInt8]
    /// SHA-256 of its canonical bytes.
    public let bodySHA256: [UInt8]
    /// Sheets that went in.
    public let sheetCount: Int
    /// Why it was computed again.
    public let reason: String?
    /// Who asked for it.
    public let computedBy: String
    /// When.
    public let computedAt: Timestamp

    /// Reads the columns of `tallies(of:stage:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        tallyNo = try row.decode(0)
        inputsSHA256 = try row.decode(1)
        bodySHA256 = try row.decode(2)
        sheetCount = try row.decode(3)
        reason = try row.decode(4)
        computedBy = try row.decode(5)
        computedAt = try row.decode(6)
    }
}

/// One line of a stored tally, for lists.
public struct StandingLine: Sendable {
    /// The candidate.
    public var candidate: Int32
    /// Its category.
    public var category: String
    /// Its place, if ranked.
    public var place: Int?
    /// The exact score.
    public var score: String
    /// The official score as announced.
    public var official: String
    /// `goes_on`, `reserve` or `stops`.
    public var outcome: String
    /// The prize, on the last stage.
    public var prize: String?

    /// A line.
    public init(
        candidate: Int32, category: String, place: Int?, score: String, official: String, outcome: String,
        prize: String?
    ) {
        self.candidate = candidate
        self.category = category
        self.place = place
        self.score = score
        self.official = official
        self.outcome = outcome
        self.prize = prize
    }
}

extension Transaction {
    /// The tallies of a stage in order.
    public borrowing func tallies(of award: Int32, stage: Int16) throws(DatabaseError) -> [TallyRow] {
        try rows(
            """
            SELECT tally_no, inputs_sha256, body_sha256, sheet_count, reason, computed_by, computed_at FROM tally
            WHERE award_id = \(award) AND stage_no = \(stage) ORDER BY tally_no
            """, as: TallyRow.self)
    }

    /// The canonical bytes of a tally.
    public borrowing func tallyBody(
        of award: Int32, stage: Int16, tallyNo: Int
    ) throws(DatabaseError) -> String? {
        try optional(
            "SELECT body FROM tally WHERE award_id = \(award) AND stage_no = \(stage) AND tally_no = \(tallyNo)",
            as: String.self)
    }

    /// Stores a tally.
    public borrowing func insertTally(
        of award: Int32, stage: Int16, tallyNo: Int, inputs: [UInt8], bodySHA256: [UInt8], body: String,
        sheets: Int, reason: String?, by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO tally (award_id, stage_no, tally_no, inputs_sha256, body_sha256, body, sheet_count, reason,
                computed_by, computed_at)
            VALUES (\(award), \(stage), \(tallyNo), \(inputs), \(bodySHA256), \(body), \(sheets), \(orNull: reason), \(actor),
                \(at))
            """)
    }

    /// Stores the lines of a tally by COPY.
    public borrowing func copyStandings(
        _ lines: [StandingLine], of award: Int32, stage: Int16, tallyNo: Int
    ) throws {
        _ = try copyIn(
            "standing",
            columns: [
                "award_id", "stage_no", "tally_no", "candidate_id", "category", "place", "score", "official",
                "outcome", "prize",
            ]
        ) { writer in
            for line in lines {
                writer.append(Int64(award))
                writer.append(Int64(stage))
                writer.append(tallyNo)
                writer.append(Int64(line.candidate))
                writer.append(line.category)
                writer.append(line.place)
                writer.append(line.score)
                writer.append(line.official)
                writer.append(line.outcome)
                writer.append(line.prize)
                writer.endRow()
            }
        }
    }

    /// What became of a candidate by a tally; `nil` where it is not in it.
    public borrowing func standingOutcome(
        of award: Int32, stage: Int16, tallyNo: Int, candidate: Int32
    ) throws(DatabaseError) -> String? {
        try optional(
            """
            SELECT outcome FROM standing WHERE award_id = \(award) AND stage_no = \(stage) AND tally_no = \(tallyNo)
              AND candidate_id = \(candidate)
            """, as: String.self)
    }

    /// The confirmations of a tally.
    public borrowing func confirmations(
        of award: Int32, stage: Int16, tallyNo: Int
    ) throws(DatabaseError) -> [ConfirmationRow] {
        try rows(
            """
            SELECT role, person, confirmed_at FROM confirmation
            WHERE award_id = \(award) AND stage_no = \(stage) AND tally_no = \(tallyNo) ORDER BY role
            """, as: ConfirmationRow.self)
    }

    /// Records a confirmation.
    public borrowing func insertConfirmation(
        of award: Int32, stage: Int16, tallyNo: Int, role: Role, person: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO confirmation (award_id, stage_no, tally_no, role, person, confirmed_at)
            VALUES (\(award), \(stage), \(tallyNo), \(role.rawValue), \(person), \(at))
            """)
    }
}

/// A stored confirmation.
public struct ConfirmationRow: RowDecodable {
    /// Admin or chair.
    public let role: String
    /// Who.
    public let person: String
    /// When.
    public let confirmedAt: Timestamp

    /// Reads the columns of `confirmations(…)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        role = try row.decode(0)
        person = try row.decode(1)
        confirmedAt = try row.decode(2)
    }
}
