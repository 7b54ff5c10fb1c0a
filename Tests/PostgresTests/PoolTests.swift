import AwardTestSupport
import Logging
import Postgres
import Testing

@Suite struct PoolTests {
    @Test func thereAreNeverMoreConnectionsThanAllowed() async throws {
        try await withFreshDatabase(maxConnections: 3) { database in
            let gauge = Gauge()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await database.read { transaction in
                            gauge.enter()
                            defer { gauge.leave() }
                            try transaction.execute("SELECT pg_sleep(0.002)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(gauge.most <= 3)
            #expect(database.statistics.connections <= 3)
            #expect(database.statistics.transactions == 40)
        }
    }

    @Test func oneCallerUsesOneConnection() async throws {
        try await withFreshDatabase(maxConnections: 4) { database in
            for _ in 0..<50 { _ = try await database.read { try $0.one("SELECT 1", as: Int.self) } }
            #expect(database.statistics.connections == 1)
        }
    }

    @Test func nobodyIsLeftWaiting() async throws {
        try await withFreshDatabase(maxConnections: 2) { database in
            let served = try await withThrowingTaskGroup(of: Int.self) { group in
                for caller in 0..<16 {
                    group.addTask {
                        for round in 0..<20 {
                            let back = try await database.read { try $0.one("SELECT \(round)::int", as: Int.self) }
                            guard back == round else { return -1_000_000 }
                        }
                        return caller
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(served == 120)
        }
    }

    @Test func aClosedDatabaseRefusesWork() async throws {
        try await withFreshDatabase { database in
            _ = try await database.read { try $0.one("SELECT 1", as: Int.self) }
            await database.close()
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.one("SELECT 1", as: Int.self) }
            }
            #expect(error?.kind == .closed)
        }
    }

    @Test func closingWaitsForWorkUnderWay() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            let isBusy = Meeting()
            let release = Meeting()
            let holder = Task {
                try await database.transaction { transaction in
                    try transaction.execute("CREATE TABLE done (x int)")
                    isBusy.arrive()
                    release.wait()
                }
            }
            await isBusy.reached()
            let closing = Task { await database.close() }
            release.arrive()
            await closing.value
            try await holder.value
            let second = Database(database.configuration, logger: Logger(label: "test"))
            let isDone = try await second.read {
                try $0.one("SELECT to_regclass('done') IS NOT NULL", as: Bool.self)
            }
            await second.close()
            #expect(isDone)
        }
    }

    @Test func noStatementFitsBetweenTheRowsOfAnother() async throws {
        try await withFreshDatabase { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { transaction in
                    try transaction.forEachRow("SELECT 1") { _ in try transaction.execute("SELECT 2") }
                }
            }
            #expect(error?.kind == .misuse)
            let found = try await database.read { try $0.one("SELECT 1", as: Int.self) }
            #expect(found == 1)
        }
    }
}
