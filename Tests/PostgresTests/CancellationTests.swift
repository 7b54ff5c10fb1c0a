import AwardTestSupport
import Logging
import Postgres
import Testing

@Suite struct CancellationTests {
    private static let sleeping: SQL =
        "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep%' AND state = 'active' AND pid <> pg_backend_pid()"

    @Test func cancellingTheTaskStopsTheStatement() async throws {
        try await withFreshDatabase { database in
            let task = Task {
                try await database.transaction { try $0.execute("SELECT pg_sleep(3600)") }
            }
            let isSleeping = try await database.waits(until: Self.sleeping)
            #expect(isSleeping)
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            let isAwake = try await database.waits(until: "SELECT NOT (\(Self.sleeping))")
            #expect(isAwake)
        }
    }

    @Test func aCancelledSessionIsNotUsedAgain() async throws {
        try await withFreshDatabase(maxConnections: 2) { database in
            let observer = database
            let task = Task {
                try await database.transaction { try $0.execute("SELECT pg_sleep(3600)") }
            }
            _ = try await observer.waits(until: Self.sleeping)
            let before = database.statistics.connections
            task.cancel()
            _ = await task.result
            // Both slots at once: one of them has to connect anew.
            async let one = database.read { try $0.one("SELECT 1 FROM pg_sleep(0.01)", as: Int.self) }
            async let two = database.read { try $0.one("SELECT 2 FROM pg_sleep(0.01)", as: Int.self) }
            let sum = try await one + two
            #expect(sum == 3)
            #expect(database.statistics.connections == before + 2 || database.statistics.connections == before + 1)
        }
    }

    @Test func workThatWaitsForAConnectionIsWithdrawn() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            let isBusy = Meeting()
            let release = Meeting()
            let holder = Task {
                try await database.read { transaction in
                    isBusy.arrive()
                    release.wait()
                    return try transaction.one("SELECT 1", as: Int.self)
                }
            }
            await isBusy.reached()
            let waiter = Task { try await database.read { try $0.one("SELECT 2", as: Int.self) } }
            waiter.cancel()
            await #expect(throws: CancellationError.self) { try await waiter.value }
            release.arrive()
            let held = try await holder.value
            #expect(held == 1)
        }
    }

    @Test func aTaskCancelledBeforehandDoesNothing() async throws {
        try await withFreshDatabase { database in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await database.transaction { transaction in
                    transaction.enqueue("CREATE TABLE never (x int)")
                }
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            let found = try await database.read { try $0.one("SELECT to_regclass('never') IS NULL", as: Bool.self) }
            #expect(found)
        }
    }

    @Test func aTimeLimitIsAnErrorNotACancellation() async throws {
        try await withFreshDatabase { database in
            var configuration = database.configuration
            configuration.statementTimeout = 20
            let hurried = Database(configuration, logger: Logger(label: "test"))
            let error = await #expect(throws: DatabaseError.self) {
                try await hurried.read { try $0.execute("SELECT pg_sleep(3600)") }
            }
            await hurried.close()
            #expect(error?.sqlState == .queryCanceled)
        }
    }
}
