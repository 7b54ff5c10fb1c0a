import AwardTestSupport
import Postgres
import Testing

@Suite struct SavepointTests {
    private struct Stop: Error {}

    private func ids(_ database: Database) async throws -> [Int] {
        try await database.read { try $0.rows("SELECT id FROM item ORDER BY id", as: Int.self) }
    }

    @Test func onlyItsOwnChangesAreUndone() async throws {
        try await withFreshDatabase(template: TransactionTests.template) { database in
            try await database.transaction { transaction in
                transaction.enqueue("INSERT INTO item VALUES (1, 'a')")
                try? transaction.savepoint { inner in
                    inner.enqueue("INSERT INTO item VALUES (2, 'b')")
                    throw Stop()
                }
                try transaction.savepoint { $0.enqueue("INSERT INTO item VALUES (3, 'c')") }
            }
            let left = try await ids(database)
            #expect(left == [1, 3])
        }
    }

    @Test func aFailedStatementInsideIsUndone() async throws {
        try await withFreshDatabase(template: TransactionTests.template) { database in
            try await database.transaction { transaction in
                try transaction.execute("INSERT INTO item VALUES (1, 'a')")
                #expect(throws: DatabaseError.self) {
                    try transaction.savepoint { inner in
                        inner.enqueue("INSERT INTO item VALUES (2, 'b')")
                        inner.enqueue("INSERT INTO item VALUES (1, 'again')")
                    }
                }
                #expect(throws: DatabaseError.self) {
                    try transaction.savepoint { inner in
                        try inner.savepoint { _ = try $0.execute("INSERT INTO item VALUES (1, 'again')") }
                    }
                }
                try transaction.execute("INSERT INTO item VALUES (4, 'd')")
            }
            let left = try await ids(database)
            #expect(left == [1, 4])
        }
    }

    @Test func nestedSavepointsUndoTheirOwnPart() async throws {
        try await withFreshDatabase(template: TransactionTests.template) { database in
            try await database.transaction { transaction in
                try transaction.savepoint { outer in
                    outer.enqueue("INSERT INTO item VALUES (1, 'a')")
                    try? outer.savepoint { inner in
                        try inner.execute("INSERT INTO item VALUES (2, 'b')")
                        throw Stop()
                    }
                }
            }
            let left = try await ids(database)
            #expect(left == [1])
        }
    }

    @Test func aFailureQueuedBeforeBelongsToTheTransaction() async throws {
        try await withFreshDatabase(template: TransactionTests.template) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    transaction.enqueue("INSERT INTO item VALUES (1, '')")
                    try? transaction.savepoint { $0.enqueue("INSERT INTO item VALUES (2, 'b')") }
                }
            }
            #expect(error?.sqlState == .checkViolation)
            let left = try await ids(database)
            #expect(left == [])
        }
    }

    @Test func textWithNULInsideIsUndone() async throws {
        try await withFreshDatabase(template: TransactionTests.template) { database in
            try await database.transaction { transaction in
                #expect(throws: DatabaseError.self) {
                    try transaction.savepoint { $0.enqueue("INSERT INTO item VALUES (2, \("\0"))") }
                }
                transaction.enqueue("INSERT INTO item VALUES (3, 'c')")
            }
            let left = try await ids(database)
            #expect(left == [3])
        }
    }
}
