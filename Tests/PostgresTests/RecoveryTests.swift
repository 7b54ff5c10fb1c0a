import AwardTestSupport
import Logging
import Postgres
import Testing

@Suite struct RecoveryTests {
    @Test func aRestartedServerIsFoundAgain() async throws {
        // The server ends with the object.
        let own = TestCluster(durability: .full)
        let cluster = try await own.running
        let database = Database(
            DatabaseConfiguration(url: cluster.url(), maxConnections: 2), logger: Logger(label: "test"))
        try await database.transaction { $0.enqueue("CREATE TABLE kept (n int)") }
        for round in 1...2 {
            try await cluster.stop()
            let refused = await #expect(throws: DatabaseError.self) {
                try await database.transaction { $0.enqueue("INSERT INTO kept VALUES (0)") }
            }
            #expect(refused?.isConnectionFailure == true)
            #expect(refused?.kind == .connection)
            try await cluster.start()
            try await database.transaction { $0.enqueue("INSERT INTO kept VALUES (\(round))") }
        }
        let kept = try await database.read { try $0.rows("SELECT n FROM kept ORDER BY n", as: Int.self) }
        #expect(kept == [1, 2])
        await database.close()
        withExtendedLifetime(own) {}
    }

    @Test func anIdleConnectionThatDiedIsReplacedUnnoticed() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            let process = try await database.read { try $0.one("SELECT pg_backend_pid()", as: Int.self) }
            let other = Database(database.configuration, logger: Logger(label: "test"))
            try await other.transaction { try $0.execute("SELECT pg_terminate_backend(\(process)::int)") }
            let isGone = try await other.waits(
                until: "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = \(process)::int)")
            await other.close()
            #expect(isGone)
            try await database.transaction { $0.enqueue("CREATE TABLE after (x int)") }
            #expect(database.statistics.connections == 2)
        }
    }

    @Test func aConnectionThatDiesAtTheFirstStatementIsReplacedOnce() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            _ = try await database.read { try $0.one("SELECT 1", as: Int.self) }
            // Dies while it answers, so nothing could be seen beforehand; the second try would die as well.
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { try $0.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            #expect(error?.kind == .connection)
            #expect(database.statistics.connections == 2)
            let found = try await database.read { try $0.one("SELECT 1", as: Int.self) }
            #expect(found == 1)
        }
    }

    @Test func aConnectionLostWhileCommittingLeavesTheOutcomeUnknown() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            try await database.transaction { transaction in
                try transaction.execute("CREATE TABLE item (n int)")
                try transaction.execute(
                    """
                    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                    """)
                try transaction.execute(
                    """
                    CREATE CONSTRAINT TRIGGER die AFTER INSERT ON item DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION die()
                    """)
            }
            let attempts = Attempts()
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    attempts.note()
                    transaction.enqueue("INSERT INTO item VALUES (1)")
                }
            }
            #expect(error?.kind == .commitUnknown)
            #expect(error?.isConnectionFailure == true)
            #expect(attempts.count == 1, "it is not run again")
            let found = try await database.read { try $0.one("SELECT count(*) FROM item", as: Int.self) }
            #expect(found == 0)
        }
    }

    @Test func aServerThatIsNotThereIsAConnectionFailure() async throws {
        let directory = try TemporaryDirectory.make()
        let database = Database(
            DatabaseConfiguration(url: "host=\(directory) dbname=none"), logger: Logger(label: "test"))
        let error = await #expect(throws: DatabaseError.self) {
            try await database.read { try $0.one("SELECT 1", as: Int.self) }
        }
        #expect(error?.isConnectionFailure == true)
        #expect(error?.message.contains("\n") == false)
        await database.close()
        try TemporaryDirectory.remove(directory)
    }

    @Test(arguments: ["nonsense", "postgres://host/db?colour=red"])
    func anAddressThatIsNoneIsExplained(_ url: String) async throws {
        let database = Database(DatabaseConfiguration(url: url), logger: Logger(label: "test"))
        let error = await #expect(throws: DatabaseError.self) {
            try await database.read { try $0.one("SELECT 1", as: Int.self) }
        }
        #expect(error?.message.hasPrefix("the database address is not valid: ") == true)
    }

    @Test func theFailureMidwayIsNotHidden() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    try transaction.execute("CREATE TABLE half (x int)")
                    try transaction.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(error?.kind == .connection)
            #expect(error?.sqlState == .adminShutdown)
            let isGone = try await database.read { try $0.one("SELECT to_regclass('half') IS NULL", as: Bool.self) }
            #expect(isGone)
        }
    }
}
