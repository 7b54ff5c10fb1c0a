import AwardTestSupport
import Postgres
import Testing

@Suite struct RetryTests {
    static let template = TestTemplate(name: "retry") { database in
        try await database.transaction { transaction in
            transaction.enqueue("CREATE TABLE duty (name text PRIMARY KEY, is_on boolean NOT NULL)")
            transaction.enqueue("INSERT INTO duty VALUES ('a', true), ('b', true)")
        }
    }

    /// Two sessions each see the other on duty and leave: only one may.
    @Test func aTransactionThatCannotBeSerialisedRunsAgain() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let attempts = Attempts()
            let hasRead = Meeting()
            let rivalIsDone = Meeting()
            async let first: Bool = database.transaction { transaction in
                let attempt = attempts.note()
                let onDuty = try transaction.one("SELECT count(*) FROM duty WHERE is_on", as: Int.self)
                if attempt == 1 {
                    hasRead.arrive()
                    rivalIsDone.wait()
                }
                guard onDuty > 1 else { return false }
                transaction.enqueue("UPDATE duty SET is_on = false WHERE name = 'a'")
                return true
            }
            let rival = try await database.transaction { transaction in
                hasRead.wait()
                let onDuty = try transaction.one("SELECT count(*) FROM duty WHERE is_on", as: Int.self)
                guard onDuty > 1 else { return false }
                transaction.enqueue("UPDATE duty SET is_on = false WHERE name = 'b'")
                return true
            }
            rivalIsDone.arrive()
            let hasLeft = try await first
            #expect(rival)
            #expect(!hasLeft, "the second try sees that the other one left")
            #expect(attempts.count == 2)
            #expect(database.statistics.retries == 1)
        }
    }

    @Test func anErrorWrappedByTheBodyIsRetriedToo() async throws {
        struct Wrapped: Error {}
        try await withFreshDatabase { database in
            let attempts = Attempts()
            let value = try await database.transaction { transaction in
                let attempt = attempts.note()
                guard attempt < 3 else { return attempt }
                do {
                    try transaction.execute("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$")
                } catch {
                    throw Wrapped()
                }
                return 0
            }
            #expect(value == 3)
        }
    }

    @Test func retriesEndAfterFive() async throws {
        try await withFreshDatabase { database in
            let attempts = Attempts()
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    attempts.note()
                    transaction.enqueue("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$")
                }
            }
            #expect(error?.sqlState == .deadlockDetected)
            #expect(attempts.count == 6)
        }
    }

    @Test func aRealDeadlockIsResolved() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let gateA = Meeting()
            let gateB = Meeting()
            let attempts = Attempts()
            @Sendable func swap(
                _ own: String, _ other: String, _ mine: Meeting, _ theirs: Meeting
            ) async throws {
                let ownAttempts = Attempts()
                try await database.transaction(.readCommitted) { transaction in
                    attempts.note()
                    try transaction.execute("SET LOCAL deadlock_timeout = '20ms'")
                    try transaction.execute("UPDATE duty SET is_on = NOT is_on WHERE name = \(own)")
                    if ownAttempts.note() == 1 {
                        mine.arrive()
                        theirs.wait()
                    }
                    try transaction.execute("UPDATE duty SET is_on = NOT is_on WHERE name = \(other)")
                }
            }
            async let one: Void = swap("a", "b", gateA, gateB)
            async let two: Void = swap("b", "a", gateB, gateA)
            _ = try await (one, two)
            let onDuty = try await database.read { try $0.one("SELECT count(*) FROM duty WHERE is_on", as: Int.self) }
            #expect(onDuty == 2, "each row was switched twice")
            #expect(attempts.count >= 3)
        }
    }

    @Test func concurrentIncrementsAreNeverLost() async throws {
        try await withFreshDatabase(maxConnections: 4) { database in
            try await database.transaction { transaction in
                transaction.enqueue("CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)")
                transaction.enqueue("INSERT INTO counter VALUES (1, 0)")
            }
            let succeeded = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        var done = 0
                        for _ in 0..<20 {
                            let result: Void? = try? await database.transaction { transaction in
                                let n = try transaction.one("SELECT n FROM counter WHERE id = 1", as: Int.self)
                                transaction.enqueue("UPDATE counter SET n = \(n + 1) WHERE id = 1")
                            }
                            if result != nil { done += 1 }
                        }
                        return done
                    }
                }
                return await group.reduce(0, +)
            }
            let counted = try await database.read { try $0.one("SELECT n FROM counter", as: Int.self) }
            #expect(counted == succeeded)
            #expect(succeeded >= 20)
        }
    }

    @Test func aPreparedStatementWhoseColumnsChangedIsPreparedAgain() async throws {
        try await withFreshDatabase(template: Self.template, maxConnections: 2) { database in
            @Sendable func columns() async throws -> Int {
                try await database.transaction { transaction in
                    var columns = 0
                    try transaction.forEachRow("SELECT * FROM duty LIMIT 1") { columns = $0.columnCount }
                    return columns
                }
            }
            let before = try await columns()
            try await database.transaction { $0.enqueue("ALTER TABLE duty ADD COLUMN note text") }
            let after = try await columns()
            #expect(before == 2)
            #expect(after == 3)
        }
    }

    @Test func aDeallocatedStatementIsPreparedAgain() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            for _ in 0..<2 {
                let value = try await database.transaction { try $0.one("SELECT \(5)::int", as: Int.self) }
                #expect(value == 5)
                try await database.executeOutsideTransaction("DEALLOCATE ALL")
            }
        }
    }

    @Test func moreStatementsThanAreKeptStillWork() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            let sum = try await database.transaction { transaction in
                var sum = 0
                for number in 0..<300 {
                    // A statement of its own for each number of spaces.
                    var sql: SQL = "SELECT \(number)::int"
                    for _ in 0..<number { sql = "\(sql) " }
                    sum += try transaction.one(sql, as: Int.self)
                }
                return sum
            }
            #expect(sum == 44_850)
            let kept = try await database.read {
                try $0.one("SELECT count(*) FROM pg_prepared_statements", as: Int.self)
            }
            // Those of BEGIN and COMMIT come on top.
            #expect(kept <= 256 + 3)
        }
    }
}
