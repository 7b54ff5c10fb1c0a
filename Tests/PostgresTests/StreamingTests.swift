import AwardTestSupport
import Glibc
import Postgres
import Testing

@Suite struct StreamingTests {
    @Test func rowsArriveInOrderAndOneByOne() async throws {
        try await withFreshDatabase { database in
            let (count, sum, isOrdered) = try await database.read { transaction in
                var (count, sum, last, isOrdered) = (0, 0, 0, true)
                try transaction.forEachRow("SELECT n FROM generate_series(1, \(10_000)) n") { row in
                    let n = try row.decode("n", as: Int.self)
                    isOrdered = isOrdered && n == last + 1
                    (count, sum, last) = (count + 1, sum + n, n)
                }
                return (count, sum, isOrdered)
            }
            #expect(count == 10_000)
            #expect(sum == 50_005_000)
            #expect(isOrdered)
        }
    }

    @Test func memoryDoesNotGrowWithTheRows() async throws {
        try await withFreshDatabase { database in
            let before = Self.peakKilobytes()
            // 200 MB of text.
            let bytes = try await database.read { transaction in
                var bytes = 0
                try transaction.forEachRow("SELECT repeat('가', 333) FROM generate_series(1, 200000)") { row in
                    bytes += row.bytes(at: 0)?.count ?? 0
                }
                return bytes
            }
            #expect(bytes == 199_800_000)
            #expect(Self.peakKilobytes() - before < 100_000)
        }
    }

    @Test func aReaderThatThrowsLeavesTheTransactionUsable() async throws {
        struct Enough: Error {}
        try await withFreshDatabase { database in
            let value = try await database.transaction { transaction in
                #expect(throws: Enough.self) {
                    try transaction.forEachRow("SELECT n FROM generate_series(1, 1000) n") { _ in throw Enough() }
                }
                return try transaction.one("SELECT 7", as: Int.self)
            }
            #expect(value == 7)
        }
    }

    @Test func anErrorAmongTheRowsIsThrown() async throws {
        try await withFreshDatabase { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { transaction in
                    try transaction.forEachRow("SELECT 1 / (n - 500) FROM generate_series(1, 1000) n") { _ in }
                }
            }
            #expect(error?.sqlState?.rawValue == "22012")
            let found = try await database.read { try $0.one("SELECT 1", as: Int.self) }
            #expect(found == 1)
        }
    }

    @Test func queuedStatementsTravelWithTheStream() async throws {
        try await withFreshDatabase { database in
            let trips = try await database.transaction { transaction in
                transaction.enqueue("CREATE TABLE item AS SELECT n FROM generate_series(1, 3) n")
                var rows = 0
                try transaction.forEachRow("SELECT n FROM item") { _ in rows += 1 }
                return [rows, transaction.roundTrips]
            }
            #expect(trips == [3, 1])
        }
    }

    private static func peakKilobytes() -> Int {
        var usage = rusage()
        // RUSAGE_SELF, whose Swift type does not fit.
        getrusage(0, &usage)
        return usage.ru_maxrss
    }
}
