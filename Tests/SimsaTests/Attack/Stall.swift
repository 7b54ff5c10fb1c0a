import AwardTestSupport
import Logging
import Postgres

/// Makes the database stop in the middle of what a program writes, at one row, until it is let go.
struct Stall {
    private let database: Database
    private let holder: Database

    /// Stops whoever inserts a row into `table` for which `condition` holds.
    init(_ database: Database, at table: SQL, when condition: SQL) async throws {
        self.database = database
        try await database.transaction { tx in
            try tx.execute(
                """
                CREATE FUNCTION stall() RETURNS trigger LANGUAGE plpgsql
                AS 'BEGIN PERFORM pg_advisory_xact_lock(77, 7); RETURN NEW; END'
                """)
            try tx.execute(
                """
                CREATE TRIGGER stall BEFORE INSERT ON \(table) FOR EACH ROW WHEN (\(condition)) EXECUTE FUNCTION stall()
                """)
        }
        holder = Database(
            DatabaseConfiguration(url: database.configuration.url, maxConnections: 1, applicationName: "holder"),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        // Belongs to the session, which ends with the holder.
        try await holder.executeOutsideTransaction("SELECT pg_advisory_lock(77, 7)")
    }

    /// Waits until somebody is stopped.
    func isReached() async throws -> Bool {
        try await holds(
            """
            SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 77 AND objid = 7
                AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
            """)
    }

    /// Lets everybody go on, and waits until the program has left the database.
    func end() async throws {
        await holder.close()
        let hasLeft = try await holds(
            """
            SELECT NOT EXISTS (SELECT FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = 'simsa')
            """)
        guard hasLeft else { throw DatabaseError(.misuse, "the program is still there") }
        try await database.transaction { try $0.execute("DROP FUNCTION stall CASCADE") }
    }

    private func holds(_ condition: SQL) async throws -> Bool {
        for _ in 0..<200_000 {
            if try await database.read({ try $0.one(condition, as: Bool.self) }) { return true }
        }
        return false
    }
}
