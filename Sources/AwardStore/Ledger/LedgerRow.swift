public import Postgres

/// One entry of the ledger.
public struct LedgerRow: RowDecodable, Codable {
    /// Its number, rising in the order of writing.
    public let entryNo: Int64
    /// When it was written.
    public let at: Timestamp
    /// Who did it.
    public let actor: String
    /// What was done, e.g. `score.submit`.
    public let command: String
    /// What it was done to.
    public let subject: String
    /// Canonical JSON of what was asked and what came of it.
    public let body: String
    /// SHA-256 as stored.
    public let sha256: [UInt8]

    /// Reads the columns of the ledger's queries.
    public init(row: borrowing Row) throws(DatabaseError) {
        entryNo = try row.decode(0)
        at = try row.decode(1)
        actor = try row.decode(2)
        command = try row.decode(3)
        subject = try row.decode(4)
        body = try row.decode(5)
        sha256 = try row.decode(6)
    }
}

/// One seal over the ledger up to an entry.
public struct LedgerSealRow: RowDecodable {
    /// Its number, from 1.
    public let sealNo: Int
    /// The last entry it covers.
    public let upToEntry: Int64
    /// How many entries it covers beyond the seal before it.
    public let entries: Int64
    /// SHA-256 over the seal before it and the hashes of its entries in order.
    public let sha256: [UInt8]

    /// Reads the columns of `ledgerSeals(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        sealNo = try row.decode(0)
        upToEntry = try row.decode(1)
        entries = try row.decode(2)
        sha256 = try row.decode(3)
    }
}

extension Transaction {
    /// Entries after `after`, oldest first, optionally of one subject or command.
    public borrowing func ledger(
        of award: Int32, after: Int64 = 0, subject: String? = nil, command: String? = nil, limit: Int
    ) throws(DatabaseError) -> [LedgerRow] {
        try rows(
            """
            SELECT entry_no, at, actor, command, subject, body, sha256 FROM ledger
            WHERE award_id = \(award) AND entry_no > \(after)
              AND (\(orNull: subject)::text IS NULL OR subject = \(orNull: subject))
              AND (\(orNull: command)::text IS NULL OR command = \(orNull: command))
            ORDER BY entry_no LIMIT \(limit)
            """, as: LedgerRow.self)
    }

    /// The newest entries, newest first.
    ///
    /// - Parameters:
    ///   - subjects: only entries about one of these; `nil` is about anything.
    ///   - patterns: and entries whose subject is `LIKE` one of these.
    public borrowing func newestLedger(
        of award: Int32, subjects: Set<String>?, patterns: [String] = [], command: String?, limit: Int
    ) throws(DatabaseError) -> [LedgerRow] {
        try rows(
            """
            SELECT entry_no, at, actor, command, subject, body, sha256 FROM ledger
            WHERE award_id = \(award)
              AND (\(subjects == nil) OR subject = ANY(\((subjects ?? []).sorted())::text[])
                   OR subject LIKE ANY(\(patterns)::text[]))
              AND (\(orNull: command)::text IS NULL OR command = \(orNull: command))
            ORDER BY entry_no DESC LIMIT \(limit)
            """, as: LedgerRow.self)
    }

    /// Reads every entry in order without holding them all.
    public borrowing func forEachLedgerEntry(
        of award: Int32, after: Int64 = 0, _ body: (LedgerRow) throws -> Void
    ) throws {
        try forEachRow(
            """
            SELECT entry_no, at, actor, command, subject, body, sha256 FROM ledger
            WHERE award_id = \(award) AND entry_no > \(after) ORDER BY entry_no
            """
        ) { row in
            try body(try LedgerRow(row: row))
        }
    }

    /// The seals in order.
    public borrowing func ledgerSeals(of award: Int32) throws(DatabaseError) -> [LedgerSealRow] {
        try rows(
            "SELECT seal_no, up_to_entry, entries, sha256 FROM ledger_seal WHERE award_id = \(award) ORDER BY seal_no",
            as: LedgerSealRow.self)
    }
}

extension Transaction {
    /// Seals the ledger: hashes the seal before and the hashes of all entries since, in order.
    ///
    /// Asked for under the award's exclusive lock, so that no entry is in flight.
    public borrowing func sealLedger(of award: Int32, at: Timestamp) {
        enqueue(
            """
            INSERT INTO ledger_seal (award_id, seal_no, up_to_entry, entries, sha256, at)
            SELECT \(award), coalesce(p.seal_no, 0) + 1, max(l.entry_no), count(*),
                   sha256(coalesce(p.sha256, ''::bytea) || string_agg(l.sha256, ''::bytea ORDER BY l.entry_no)), \(at)
            FROM (SELECT 1) AS one
            LEFT JOIN LATERAL (SELECT seal_no, up_to_entry, sha256 FROM ledger_seal WHERE award_id = \(award)
                               ORDER BY seal_no DESC LIMIT 1) p ON true
            JOIN ledger l ON l.award_id = \(award) AND l.entry_no > coalesce(p.up_to_entry, 0)
            GROUP BY p.seal_no, p.sha256
            """)
    }
}

extension Transaction {
    /// The number of the newest entry, 0 without any: what has happened up to now.
    public borrowing func lastLedgerEntry(of award: Int32) throws(DatabaseError) -> Int64 {
        try one("SELECT coalesce(max(entry_no), 0) FROM ledger WHERE award_id = \(award)", as: Int64.self)
    }
}
