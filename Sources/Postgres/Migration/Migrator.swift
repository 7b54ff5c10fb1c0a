/// Brings a database's schema up to date, forwards only.
///
/// What was applied is kept in the table `schema_migration` with its SHA-256; a database whose history does not fit
/// the migrations at hand is refused rather than guessed at. Any number of programs may migrate at once.
public struct Migrator: Sendable {
    /// The migrations at hand, in order.
    public let migrations: [Migration]

    /// Any number will do, if everybody who migrates uses the same.
    private static let lock: Int64 = 0x5363_6865_6d61_0001

    /// Takes the migrations, in any order.
    /// - Throws: ``DatabaseError`` of kind `migration` when their numbers do not run from 1 without gap or repeat.
    public init(_ migrations: [Migration]) throws(DatabaseError) {
        self.migrations = migrations.sorted { $0.version < $1.version }
        for (index, migration) in self.migrations.enumerated() where migration.version != index + 1 {
            throw DatabaseError(
                .migration,
                "migration \(migration.label) stands where number \(index + 1) is expected: "
                    + "the numbers must run from 1 without gap or repetition")
        }
    }

    /// Takes the migrations as triples.
    /// - Throws: As the other initialiser.
    public init(_ migrations: [(version: Int, name: String, sql: String)]) throws(DatabaseError) {
        try self.init(migrations.map { Migration(version: $0.version, name: $0.name, sql: $0.sql) })
    }

    /// Compares a database with the migrations at hand; changes nothing.
    /// - Throws: ``DatabaseError`` of kind `migration` when they do not fit.
    public func status(of database: Database) async throws -> MigrationStatus {
        try await database.read { transaction in try status(in: transaction) }
    }

    /// Applies what is pending, each migration in a transaction of its own; returns those applied now.
    /// - Throws: ``DatabaseError`` of kind `migration` when the database does not fit or a migration fails; those
    ///   before it stay applied.
    @discardableResult
    public func migrate(_ database: Database) async throws -> [Migration] {
        var done: [Migration] = []
        while let migration = try await database.transaction(.readCommitted, { try applyNext(in: $0) }) {
            done.append(migration)
        }
        return done
    }

    private func applyNext(in transaction: borrowing Transaction) throws -> Migration? {
        try transaction.execute("SELECT pg_advisory_xact_lock(\(Self.lock))")
        if try !hasTable(in: transaction) {
            try transaction.execute(
                """
                CREATE TABLE schema_migration (
                    version integer PRIMARY KEY,
                    name text NOT NULL,
                    sha256 text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
                )
                """)
        }
        guard let next = try status(in: transaction).pending.first else { return nil }
        do {
            try transaction.runScript(next.sql)
        } catch let error as DatabaseError where error.kind == .server || error.kind == .misuse {
            throw Self.failure(of: next, error)
        }
        try transaction.execute(
            """
            INSERT INTO schema_migration (version, name, sha256)
            VALUES (\(next.version), \(next.name), encode(sha256(convert_to(\(next.sql), 'UTF8')), 'hex'))
            """)
        return next
    }

    private func hasTable(in transaction: borrowing Transaction) throws(DatabaseError) -> Bool {
        try transaction.one("SELECT to_regclass('schema_migration') IS NOT NULL")
    }

    private func status(in transaction: borrowing Transaction) throws -> MigrationStatus {
        guard try hasTable(in: transaction) else { return MigrationStatus(applied: [], pending: migrations) }
        let applied = try transaction.rows(
            "SELECT version, name, sha256, applied_at FROM schema_migration ORDER BY version",
            as: MigrationStatus.Applied.self)
        // The server computes the digests of both sides.
        let digests = try transaction.rows(
            """
            SELECT encode(sha256(convert_to(text, 'UTF8')), 'hex')
            FROM unnest(\(migrations.map(\.sql))::text[]) WITH ORDINALITY AS file (text, number) ORDER BY number
            """, as: String.self)
        for (index, row) in applied.enumerated() {
            guard row.version == index + 1 else {
                throw DatabaseError(
                    .migration,
                    "the database's history lacks migration number \(index + 1), but has number "
                        + "\(row.version): it was not made by this program")
            }
            guard index < migrations.count else {
                throw DatabaseError(
                    .migration,
                    "the database is newer than this program: it has migration \(row.version) "
                        + "(\(row.name)), while this program knows \(migrations.count); use a newer program")
            }
            guard row.sha256 == digests[index], row.name == migrations[index].name else {
                throw DatabaseError(
                    .migration,
                    "migration \(migrations[index].label) has been changed since it was applied at "
                        + "\(row.appliedAt); a change needs a new migration")
            }
        }
        return MigrationStatus(applied: applied, pending: Array(migrations.dropFirst(applied.count)))
    }

    private static func failure(of migration: Migration, _ error: DatabaseError) -> DatabaseError {
        var failure = error
        failure.kind = .migration
        failure.statement = nil
        var place = ""
        if let position = error.position {
            place = " line \(migration.sql.unicodeScalars.prefix(position - 1).count { $0 == "\n" } + 1)"
        }
        failure.message = "migration \(migration.label)\(place) failed: \(error.message)"
        return failure
    }
}
