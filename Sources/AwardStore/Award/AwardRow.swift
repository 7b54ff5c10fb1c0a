public import AwardCore
public import Postgres

/// An award as stored.
public struct AwardRow: RowDecodable, Codable {
    /// The number every other row of the award carries.
    public let awardID: Int32
    /// The award's short name.
    public let slug: String
    /// Where the award stands.
    public let state: AwardState
    /// SHA-256 of the definition's canonical JSON.
    public let sha256: [UInt8]
    /// How many definitions have been applied.
    public let version: Int
    /// Whether times and marks are simulated; only then may a clock be given.
    public let isSimulated: Bool
    /// When the preliminary result was announced.
    public let preliminaryAt: Timestamp?
    /// When the result became final.
    public let finalAt: Timestamp?
    /// When the result was published.
    public let publishedAt: Timestamp?

    /// Reads the columns of `Transaction.award(_:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        awardID = try row.decode(0)
        slug = try row.decode(1)
        state = try row.decode(2)
        sha256 = try row.decode(3)
        version = try row.decode(4)
        isSimulated = try row.decode(5)
        preliminaryAt = try row.decode(6)
        finalAt = try row.decode(7)
        publishedAt = try row.decode(8)
    }

    static let columns: SQL =
        "award_id, slug, state, sha256, version, simulated, preliminary_at, final_at, published_at"
}

extension AwardState: SQLValue, SQLDecodable {}

extension Transaction {
    /// The award of that short name.
    public borrowing func award(_ slug: String) throws(DatabaseError) -> AwardRow? {
        try optional("SELECT \(AwardRow.columns) FROM award WHERE slug = \(slug)", as: AwardRow.self)
    }

    /// Every award, by short name.
    public borrowing func awards() throws(DatabaseError) -> [AwardRow] {
        try rows("SELECT \(AwardRow.columns) FROM award ORDER BY slug", as: AwardRow.self)
    }

    /// The canonical JSON of the award's definition.
    public borrowing func definitionText(of award: Int32) throws(DatabaseError) -> String {
        try one("SELECT definition FROM award WHERE award_id = \(award)", as: String.self)
    }

    /// Holds the award for one writer; scoresheets, which share it, wait, and so do other writers.
    ///
    /// Enqueued, so that it costs no round trip of its own. Every statement after it sees what was committed before it.
    public borrowing func lockAwardExclusively(_ slug: String) {
        enqueue("SELECT pg_advisory_xact_lock(1, award_id) FROM award WHERE slug = \(slug)")
    }

    /// Holds the right to make an award; two imports of the same file at once make one.
    public borrowing func lockAwardCreation() {
        enqueue("SELECT pg_advisory_xact_lock(2, 0)")
    }

    /// Stores a new award and gives its number.
    public borrowing func insertAward(
        slug: String, definition: String, sha256: [UInt8], isSimulated: Bool
    ) throws(DatabaseError) -> Int32 {
        try one(
            """
            INSERT INTO award (slug, definition, sha256, simulated)
            VALUES (\(slug), \(definition), \(sha256), \(isSimulated)) RETURNING award_id
            """, as: Int32.self)
    }

    /// Replaces the award's current definition; the versions before stay in `award_version`.
    public borrowing func updateDefinition(
        of award: Int32, definition: String, sha256: [UInt8], version: Int
    ) {
        enqueue(
            """
            UPDATE award SET definition = \(definition), sha256 = \(sha256), version = \(version)
            WHERE award_id = \(award)
            """)
    }

    /// Keeps one version of the definition.
    public borrowing func insertAwardVersion(
        of award: Int32, version: Int, definition: String, sha256: [UInt8], by actor: String, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO award_version (award_id, version, definition, sha256, applied_by, applied_at)
            VALUES (\(award), \(version), \(definition), \(sha256), \(actor), \(at))
            """)
    }

    /// Moves the award to `state`; `at` is kept for preliminary, final and published.
    public borrowing func setAwardState(_ award: Int32, _ state: AwardState, at: Timestamp) {
        enqueue(
            """
            UPDATE award SET state = \(state),
                preliminary_at = CASE WHEN \(state.rawValue) = 'preliminary' THEN \(at) ELSE preliminary_at END,
                final_at = CASE WHEN \(state.rawValue) = 'final' THEN \(at) ELSE final_at END,
                published_at = CASE WHEN \(state.rawValue) = 'published' THEN \(at) ELSE published_at END
            WHERE award_id = \(award)
            """)
    }
}
