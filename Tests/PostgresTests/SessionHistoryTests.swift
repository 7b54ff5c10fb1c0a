import AwardTestSupport
import Postgres
import Testing

/// Random transactions of every kind of statement, good and bad, against a plain set of numbers.
@Suite struct SessionHistoryTests {
    private struct Abandoned: Error {}

    static let template = TestTemplate(name: "history") { database in
        try await database.transaction { $0.enqueue("CREATE TABLE item (id bigint PRIMARY KEY)") }
    }

    @Test func randomHistoriesLeaveWhatTheModelSays() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        try await withFreshDatabase(template: Self.template, maxConnections: 1) { database in
            var random = SplitMix(state: seed)
            var model: Set<Int64> = []
            for round in 0..<150 {
                let start = model
                let roundSeed = random.next()
                let outcome = try? await database.transaction { transaction in
                    var random = SplitMix(state: roundSeed)
                    return try Self.play(in: transaction, from: start, &random)
                }
                if let outcome { model = outcome }
                let stored = try await database.read { try $0.rows("SELECT id FROM item ORDER BY id", as: Int64.self) }
                #expect(stored == model.sorted(), "seed \(seed) round \(round)")
            }
            #expect(database.statistics.connections == 1, "no failure costs the session, seed \(seed)")
        }
    }

    private static func play(
        in transaction: borrowing Transaction, from start: Set<Int64>, _ random: inout SplitMix
    ) throws -> Set<Int64> {
        var model = start
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            let id = Int64.random(in: 0..<60, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0, 1:
                // Fails, now or later, if the number is there.
                if model.contains(id), Bool.random(using: &random) { continue }
                transaction.enqueue("INSERT INTO item VALUES (\(id))")
                guard model.insert(id).inserted else { return model }
            case 2:
                let changed = try transaction.execute("DELETE FROM item WHERE id = \(id)")
                let expected = model.remove(id) == nil ? 0 : 1
                guard changed == expected else { return [-1] }
            case 3:
                let count = try transaction.one("SELECT count(*) FROM item", as: Int.self)
                guard count == model.count else { return [-2] }
            case 4:
                var seen: Set<Int64> = []
                try transaction.forEachRow("SELECT id FROM item") { row in seen.insert(try row.decode(0)) }
                guard seen == model else { return [-3] }
            case 5:
                let new = (60..<65).map { Int64($0) + id * 10 }.filter { !model.contains($0) }
                try transaction.copyIn("item", columns: ["id"]) { writer in
                    for number in new {
                        writer.append(number)
                        writer.endRow()
                    }
                }
                model.formUnion(new)
            case 6:
                var lines = 0
                try transaction.copyOut("SELECT id FROM item WHERE id >= \(id)") { _ in lines += 1 }
                guard lines == model.count(where: { $0 >= id }) else { return [-4] }
            case 7:
                // Keeps its changes only if the second number is new as well.
                let other = Int64.random(in: 0..<60, using: &random)
                let isKept = !model.contains(id) && !model.contains(other) && id != other
                try? transaction.savepoint { inner in
                    inner.enqueue("INSERT INTO item VALUES (\(id))")
                    try inner.execute("INSERT INTO item VALUES (\(other))")
                }
                if isKept { model.formUnion([id, other]) }
            case 8:
                try? transaction.savepoint { inner in
                    inner.enqueue("DELETE FROM item")
                    throw Abandoned()
                }
            default:
                if Int.random(in: 0..<6, using: &random) == 0 { throw Abandoned() }
            }
        }
        return model
    }
}
