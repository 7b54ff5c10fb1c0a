import AwardTestSupport
import Postgres
import Testing

@Suite struct TransactionTests {
    static let template = TestTemplate(name: "transaction") { database in
        try await database.transaction { transaction in
            transaction.enqueue("CREATE TABLE item (id bigint PRIMARY KEY, name text NOT NULL CHECK (name <> ''))")
        }
    }

    private func count(_ database: Database) async throws -> Int {
        try await database.read { try $0.one("SELECT count(*) FROM item", as: Int.self) }
    }

    @Test func valuesCannotBecomeSQL() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let hostile = "'); DROP TABLE item; --"
            try await database.transaction { transaction in
                transaction.enqueue("INSERT INTO item VALUES (1, \(hostile))")
            }
            let found = try await database.read { try $0.one("SELECT name FROM item", as: String.self) }
            #expect(found == hostile)
        }
    }

    @Test func aReadAndEnqueuedWritesWaitTwice() async throws {
        try await withFreshDatabase(template: Self.template, maxConnections: 1) { database in
            for round in 0..<3 {
                let before = database.statistics.roundTrips
                let inside = try await database.transaction { transaction in
                    let found = try transaction.one("SELECT count(*) FROM item", as: Int.self)
                    for offset in 0..<5 {
                        transaction.enqueue("INSERT INTO item VALUES (\(found + offset), \("심사"))")
                    }
                    return transaction.roundTrips
                }
                #expect(inside == 1)
                #expect(database.statistics.roundTrips - before == 2, "round \(round)")
            }
            let left = try await count(database)
            #expect(left == 15)
        }
    }

    @Test func aTransactionOfWritesOnlyWaitsOnce() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            try await database.transaction { transaction in
                transaction.enqueue("INSERT INTO item VALUES (1, 'a')")
                transaction.enqueue("INSERT INTO item VALUES (2, 'b')")
            }
            #expect(database.statistics.roundTrips == 1)
            let left = try await count(database)
            #expect(left == 2)
        }
    }

    @Test func aReadWaitsOnceAndLeavesNoTransactionOpen() async throws {
        try await withFreshDatabase(template: Self.template, maxConnections: 2) { database in
            for _ in 0..<3 {
                let found = try await count(database)
                #expect(found == 0)
            }
            #expect(database.statistics.roundTrips == 3)
            #expect(database.statistics.connections == 1)
        }
    }

    @Test func anEmptyTransactionDoesNotWait() async throws {
        try await withFreshDatabase { database in
            let found = try await database.transaction { _ in 7 }
            #expect(found == 7)
            #expect(database.statistics.roundTrips == 0)
        }
    }

    @Test func aFailedEnqueueCommitsNothingAndIsNamed() async throws {
        try await withFreshDatabase(template: Self.template, maxConnections: 1) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    _ = try transaction.one("SELECT count(*) FROM item", as: Int.self)
                    transaction.enqueue("INSERT INTO item VALUES (1, 'a')")
                    transaction.enqueue("INSERT INTO item VALUES (2, \(""))")
                    transaction.enqueue("INSERT INTO item VALUES (3, 'c')")
                }
            }
            #expect(error?.sqlState == .checkViolation)
            #expect(error?.constraint == "item_name_check")
            #expect(error?.table == "item")
            #expect(error?.statement == "INSERT INTO item VALUES (2, $1)")
            let left = try await count(database)
            #expect(left == 0)
            #expect(database.statistics.connections == 1, "the session goes on being used")
        }
    }

    @Test func aFailedEnqueueSurfacesAtTheNextStatement() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    transaction.enqueue("INSERT INTO missing VALUES (1)")
                    _ = try transaction.one("SELECT count(*) FROM item", as: Int.self)
                }
            }
            #expect(error?.sqlState == .undefinedTable)
            #expect(error?.statement == "INSERT INTO missing VALUES (1)")
        }
    }

    @Test func whatTheBodyThrowsRollsBackAndComesThrough() async throws {
        struct Refusal: Error, Equatable { var reason: String }
        try await withFreshDatabase(template: Self.template) { database in
            await #expect(throws: Refusal(reason: "closed")) {
                try await database.transaction { transaction in
                    try transaction.execute("INSERT INTO item VALUES (1, 'a')")
                    transaction.enqueue("INSERT INTO item VALUES (2, 'b')")
                    throw Refusal(reason: "closed")
                }
            }
            let left = try await count(database)
            #expect(left == 0)
        }
    }

    @Test func aSwallowedErrorStillCommitsNothing() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    try transaction.execute("INSERT INTO item VALUES (1, 'a')")
                    _ = try? transaction.execute("INSERT INTO item VALUES (1, 'again')")
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            let left = try await count(database)
            #expect(left == 0)
        }
    }

    @Test func aDeferredConstraintFailsTheCommit() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            try await database.transaction { transaction in
                transaction.enqueue(
                    "CREATE TABLE part (item_id bigint REFERENCES item DEFERRABLE INITIALLY DEFERRED)")
            }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { $0.enqueue("INSERT INTO part VALUES (99)") }
            }
            #expect(error?.sqlState == .foreignKeyViolation)
            #expect(error?.statement == "COMMIT")
            let found = try await database.read { try $0.one("SELECT count(*) FROM part", as: Int.self) }
            #expect(found == 0)
        }
    }

    @Test func readingCannotWrite() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.execute("INSERT INTO item VALUES (1, 'a')") }
            }
            #expect(error?.sqlState == .readOnlyTransaction)
        }
    }

    @Test func theNumberOfRowsIsChecked() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let none = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.one("SELECT id FROM item", as: Int.self) }
            }
            #expect(none?.message == "exactly one row is expected, but there are 0")
            let many = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.optional("SELECT n FROM generate_series(1, 2) n", as: Int.self) }
            }
            #expect(many?.kind == .rowCount)
            let found = try await database.read { try $0.optional("SELECT id FROM item", as: Int.self) }
            #expect(found == nil)
        }
    }

    @Test func changedRowsAreCounted() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let counts = try await database.transaction { transaction in
                [
                    try transaction.execute("INSERT INTO item SELECT n, 'x' FROM generate_series(1, 7) n"),
                    try transaction.execute("UPDATE item SET name = 'y' WHERE id > 4"),
                    try transaction.execute("DELETE FROM item WHERE id > 100"),
                ]
            }
            #expect(counts == [7, 3, 0])
        }
    }

    @Test(arguments: [
        (TransactionMode.serializable, "serializable", "off"), (.repeatableRead, "repeatable read", "off"),
        (.readCommitted, "read committed", "off"), (.readOnly, "repeatable read", "on"),
    ]) func modesAreWhatTheySay(_ mode: TransactionMode, _ isolation: String, _ readOnly: String) async throws {
        try await withFreshDatabase { database in
            let found = try await database.transaction(mode) { transaction in
                let found = try transaction.one(
                    "SELECT current_setting('transaction_isolation'), current_setting('transaction_read_only')",
                    as: (String, String).self)
                return [found.0, found.1]
            }
            #expect(found == [isolation, readOnly])
        }
    }

    @Test func settingsArePinned() async throws {
        try await withFreshDatabase { database in
            let names = [
                "client_encoding", "DateStyle", "TimeZone", "standard_conforming_strings", "bytea_output",
                "IntervalStyle",
            ]
            let values = try await database.read { transaction in
                try transaction.rows(
                    "SELECT current_setting(n) FROM unnest(\(names)::text[]) WITH ORDINALITY u (n, i) ORDER BY i",
                    as: String.self)
            }
            #expect(values == ["UTF8", "ISO, MDY", "UTC", "on", "hex", "iso_8601"])
        }
    }

    @Test func theErrorNeverShowsBoundValues() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    transaction.enqueue("INSERT INTO item VALUES (1, \("주민번호"))")
                    transaction.enqueue("INSERT INTO item VALUES (1, \("주민번호"))")
                }
            }
            #expect(error.map { "\($0)" }?.contains("주민번호") == false)
        }
    }
}
