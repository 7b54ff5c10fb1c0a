import AwardTestSupport
import FoundationEssentials
import Postgres
import Testing

@Suite struct CodecTests {
    enum Stage: String, SQLValue, SQLDecodable, RowDecodable, CaseIterable { case planned, open }

    private func roundTrip<Value: SQLValue & RowDecodable & Equatable>(
        _ values: [Value], _ type: StaticString, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await withFreshDatabase { database in
            for value in values {
                let back = try await database.read { transaction in
                    try transaction.one("SELECT \(value)::\(raw: type)", as: Value.self)
                }
                #expect(back == value, sourceLocation: sourceLocation)
            }
        }
    }

    @Test func integersComeBack() async throws {
        try await roundTrip([Int64.min, -1, 0, 1, 9_007_199_254_740_993, .max], "bigint")
        try await roundTrip([Int32.min, -10, 0, 10, .max], "integer")
        try await roundTrip([Int16.min, 0, .max], "smallint")
        try await roundTrip([Int.min, 0, .max], "bigint")
    }

    @Test func textComesBack() async throws {
        try await roundTrip(
            ["", "대한민국 지방자치 정책대상", "a\tb\nc\r\\d'e\"f", "🇰🇷", String(repeating: "가", count: 100_000)], "text")
    }

    @Test func booleansAndEnumsComeBack() async throws {
        try await roundTrip([true, false], "boolean")
        try await roundTrip(Stage.allCases, "text")
    }

    @Test func bytesComeBack() async throws {
        try await roundTrip([[], [0], Array(0...255)] as [[UInt8]], "bytea")
    }

    @Test func identifiersAndDocumentsComeBack() async throws {
        try await roundTrip([UUID(), UUID()], "uuid")
        try await roundTrip([JSONText(#"{"n": 6, "이름": "중구"}"#)], "jsonb")
    }

    @Test func missingValuesComeBack() async throws {
        try await roundTrip([nil, 5] as [Int64?], "bigint")
        try await roundTrip([nil, "", "NULL"] as [String?], "text")
    }

    @Test func arraysComeBack() async throws {
        try await roundTrip([[], [1, -2, .max]] as [[Int64]], "bigint[]")
        try await roundTrip([[nil, 3, nil]] as [[Int32?]], "integer[]")
        try await roundTrip([[nil, 3]] as [[Int64?]], "bigint[]")
        try await roundTrip([[true, false]] as [[Bool]], "boolean[]")
        try await roundTrip(
            [[], ["", "NULL", "null", "a,b", "{x}", #"q"q"#, #"b\b"#, " 빈 칸 ", "여\n수"]] as [[String]], "text[]")
        try await roundTrip([["a", nil, ""]] as [[String?]], "text[]")
        try await roundTrip([[Timestamp(microseconds: 1), Timestamp(microseconds: -1)]], "timestamptz[]")
        try await roundTrip([[JSONText(#"{"a": "b,c"}"#)]], "jsonb[]")
        try await roundTrip([[UUID()]], "uuid[]")
    }

    @Test func momentsComeBack() async throws {
        let moments: [Int64] = [
            0, 1, -1, 999_999, 1_772_357_400_250_000, -62_135_596_800_000_000, 253_402_300_799_999_999,
        ]
        try await roundTrip(moments.map { Timestamp(microseconds: $0) }, "timestamptz")
    }

    @Test func momentsMeanTheSameToTheServer() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix(state: seed)
        let moments = (0..<500).map { _ in
            Timestamp(microseconds: Int64.random(in: -60_000_000_000_000_000...250_000_000_000_000_000, using: &random))
        }
        try await withFreshDatabase { database in
            let back = try await database.read { transaction in
                try transaction.rows(
                    """
                    SELECT (extract(epoch FROM moment) * 1000000)::bigint
                    FROM unnest(\(moments)::timestamptz[]) WITH ORDINALITY AS x (moment, n) ORDER BY n
                    """, as: Int64.self)
            }
            #expect(back == moments.map(\.microseconds), "seed \(seed)")
        }
    }

    @Test(arguments: ["ok\0bad", "\0"]) func textWithNULIsRefusedBeforeSending(_ text: String) async throws {
        try await withFreshDatabase { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.transaction { try $0.execute("SELECT \(1)::int, \(text)::text") }
            }
            #expect(error?.kind == .invalidValue)
            #expect(error?.message == "the text for $2 contains a NUL character, which PostgreSQL cannot store")
            let array = await #expect(throws: DatabaseError.self) {
                try await database.transaction { try $0.execute("SELECT \([text])::text[]") }
            }
            #expect(array?.kind == .invalidValue)
            let one = try await database.read { try $0.one("SELECT 1", as: Int.self) }
            #expect(one == 1)
        }
    }

    @Test func aColumnOfAnotherTypeIsNamedWithoutItsValue() async throws {
        try await withFreshDatabase { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.one("SELECT 'secret' AS code", as: Int64.self) }
            }
            #expect(error?.kind == .decoding)
            #expect(error?.message == "column 0 (code) cannot be read as Int64")
            #expect(error?.description.contains("secret") == true, "the statement is shown as it was written")
            let null = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.one("SELECT NULL::int AS n", as: Int.self) }
            }
            #expect(null?.message == "column 0 (n) is null, but Int is expected")
            let missing = await #expect(throws: DatabaseError.self) {
                try await database.read { transaction in
                    try transaction.forEachRow("SELECT 1 AS a") { row in _ = try row.decode("b", as: Int.self) }
                }
            }
            #expect(missing?.message == "the result has no column named b")
        }
    }

    @Test func aNumberTooLargeIsRefusedNotWrapped() async throws {
        try await withFreshDatabase { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.one("SELECT 32768", as: Int16.self) }
            }
            #expect(error?.message == "column 0 (?column?) cannot be read as Int16")
        }
    }

    @Test func rowsDecodeAsTuples() async throws {
        try await withFreshDatabase { database in
            let rows = try await database.read { transaction in
                try transaction.rows(
                    "SELECT n, n::text || '위', n % 2 = 0, NULL::text FROM generate_series(1, 2) AS n",
                    as: (Int64, String, Bool, String?).self)
            }
            #expect(rows.map(\.0) == [1, 2])
            #expect(rows.map(\.1) == ["1위", "2위"])
            #expect(rows.map(\.2) == [false, true])
            #expect(rows.map(\.3) == [nil, nil])
        }
    }
}
