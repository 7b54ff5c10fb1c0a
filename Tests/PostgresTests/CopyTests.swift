import AwardTestSupport
import Postgres
import Testing

@Suite struct CopyTests {
    static let template = TestTemplate(name: "copy") { database in
        try await database.transaction { transaction in
            transaction.enqueue(
                "CREATE TABLE item (id bigint PRIMARY KEY, name text, data bytea, at timestamptz, flag boolean)")
        }
    }

    @Test func everyKindOfValueArrives() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let names = ["", "탭\t줄\n역\\r\r끝", "\\N", "\\.", "가나다"]
            let written = try await database.transaction { transaction in
                try transaction.copyIn("item", columns: ["id", "name", "data", "at", "flag"]) { writer in
                    for (index, name) in names.enumerated() {
                        writer.append(Int64(index))
                        writer.append(name)
                        writer.append(bytes: [0, 255, UInt8(index)])
                        writer.append(Timestamp(microseconds: 1_000_001))
                        writer.append(index == 0)
                        writer.endRow()
                    }
                    writer.append(Int64.min)
                    writer.append(nil as String?)
                    writer.append(bytes: nil)
                    writer.append(nil as Timestamp?)
                    writer.append(nil as Bool?)
                    writer.endRow()
                }
            }
            #expect(written == 6)
            let back = try await database.read { transaction in
                try transaction.rows("SELECT id, name, data FROM item ORDER BY id", as: (Int64, String?, [UInt8]?).self)
            }
            #expect(back.map(\.0) == [.min, 0, 1, 2, 3, 4])
            #expect(back.map(\.1) == [nil] + names)
            #expect(back.map(\.2) == [nil] + (0..<5).map { [0, 255, $0] })
        }
    }

    @Test func aRefusedRowKeepsNothing() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    _ = try transaction.copyIn("item", columns: ["id"]) { writer in
                        for id in [1, 2, 1] {
                            writer.append(id)
                            writer.endRow()
                        }
                    }
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            let left = try await database.read { try $0.one("SELECT count(*) FROM item", as: Int.self) }
            #expect(left == 0)
        }
    }

    @Test func aWriterThatThrowsKeepsNothing() async throws {
        struct BadLine: Error {}
        try await withFreshDatabase(template: Self.template, maxConnections: 1) { database in
            await #expect(throws: BadLine.self) {
                try await database.transaction { transaction in
                    _ = try transaction.copyIn("item", columns: ["id"]) { writer in
                        writer.append(Int64(1))
                        writer.endRow()
                        throw BadLine()
                    }
                }
            }
            let left = try await database.read { try $0.one("SELECT count(*) FROM item", as: Int.self) }
            #expect(left == 0)
            #expect(database.statistics.connections == 1)
        }
    }

    @Test func textWithNULIsRefused() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { transaction in
                    _ = try transaction.copyIn("item", columns: ["id", "name"]) { writer in
                        writer.append(Int64(1))
                        writer.append("fine")
                        writer.endRow()
                        writer.append(Int64(2))
                        writer.append("not\0fine")
                        writer.endRow()
                    }
                }
            }
            #expect(error?.message == "row 2 contains a NUL character, which PostgreSQL cannot store")
        }
    }

    @Test func statementsBeforeAndAfterTheCopyWork() async throws {
        try await withFreshDatabase(template: Self.template) { database in
            let total = try await database.transaction { transaction in
                transaction.enqueue("INSERT INTO item (id) VALUES (-1)")
                try transaction.copyIn("item", columns: ["id"]) { writer in
                    for id in 0..<1000 {
                        writer.append(id)
                        writer.endRow()
                    }
                }
                transaction.enqueue("INSERT INTO item (id) VALUES (-2)")
                return try transaction.one("SELECT count(*) FROM item", as: Int.self)
            }
            #expect(total == 1002)
        }
    }

    @Test func rowsComeOutAsText() async throws {
        try await withFreshDatabase { database in
            let lines = try await database.read { transaction in
                var lines: [String] = []
                let name = "it's $1 \\ 심사"
                try transaction.copyOut("SELECT n, \(name), NULL FROM generate_series(1, \(2)) n") { line in
                    lines.append(String(decoding: line, as: UTF8.self))
                }
                return lines
            }
            #expect(lines == ["1\tit's $1 \\\\ 심사\t\\N\n", "2\tit's $1 \\\\ 심사\t\\N\n"])
        }
    }

    @Test func rowsComeOutInBinary() async throws {
        try await withFreshDatabase { database in
            let sum = try await database.read { transaction in
                var sum: Int64 = 0
                try transaction.copyOut(
                    """
                    SELECT n::bigint, (n % 5)::smallint, n, n % 2 = 0, NULL::int, 'x' || n, to_timestamp(n)
                    FROM generate_series(1, 1000) n
                    """, format: .binary
                ) { row in
                    var columns = BinaryColumns(row)
                    let wide = columns.int64() ?? -1
                    let small = columns.int16() ?? -1
                    let plain = columns.int32() ?? -1
                    let isEven = columns.bool()
                    let missing = columns.int32()
                    let text = columns.string()
                    let moment = columns.timestamp()
                    let isRight =
                        columns.isValid && columns.count == 7 && Int64(plain) == wide && Int64(small) == wide % 5
                        && isEven == wide.isMultiple(of: 2) && missing == nil && text == "x\(wide)"
                        && moment?.microseconds == wide * 1_000_000
                    sum += isRight ? wide : -1_000_000
                }
                return sum
            }
            #expect(sum == 500_500)
        }
    }

    @Test func anEmptyResultComesOutEmpty() async throws {
        try await withFreshDatabase { database in
            let counts = try await database.read { transaction in
                var counts = [0, 0]
                try transaction.copyOut("SELECT 1 WHERE false") { _ in counts[0] += 1 }
                try transaction.copyOut("SELECT 1 WHERE false", format: .binary) { _ in counts[1] += 1 }
                return counts
            }
            #expect(counts == [0, 0])
        }
    }

    @Test func aReaderThatThrowsLeavesTheSessionUsable() async throws {
        struct Enough: Error {}
        try await withFreshDatabase(maxConnections: 1) { database in
            let value = try await database.transaction { transaction in
                #expect(throws: Enough.self) {
                    try transaction.copyOut("SELECT * FROM generate_series(1, 10000)") { _ in throw Enough() }
                }
                return try transaction.one("SELECT 7", as: Int.self)
            }
            #expect(value == 7)
        }
    }

    @Test func aMistakeInTheQueryIsReported() async throws {
        try await withFreshDatabase(maxConnections: 1) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.copyOut("SELECT * FROM missing") { _ in } }
            }
            #expect(error?.sqlState == .undefinedTable)
            let found = try await database.read { try $0.one("SELECT 1", as: Int.self) }
            #expect(found == 1)
            #expect(database.statistics.connections == 1)
        }
    }
}
