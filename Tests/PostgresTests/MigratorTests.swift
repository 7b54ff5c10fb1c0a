import AwardTestSupport
import Logging
import Postgres
import Testing

@Suite struct MigratorTests {
    private static let first = Migration(
        version: 1, name: "core", sql: "CREATE TABLE a (x int); INSERT INTO a VALUES (1); -- 심사\n")
    private static let second = Migration(version: 2, name: "more", sql: "ALTER TABLE a ADD COLUMN y int;")

    private func refusal(of migrations: [Migration], on database: Database) async -> String? {
        let error = await #expect(throws: DatabaseError.self) {
            try await Migrator(migrations).migrate(database)
        }
        #expect(error?.kind == .migration)
        return error?.message
    }

    @Test func pendingMigrationsAreAppliedOnce() async throws {
        try await withFreshDatabase { database in
            let before = try await Migrator([Self.first]).status(of: database)
            #expect(before.applied.isEmpty)
            #expect(before.pending == [Self.first])
            let one = try await Migrator([Self.first]).migrate(database)
            let migrator = try Migrator([Self.second, Self.first])
            let two = try await migrator.migrate(database)
            let none = try await migrator.migrate(database)
            #expect(one == [Self.first])
            #expect(two == [Self.second])
            #expect(none == [])
            let status = try await migrator.status(of: database)
            #expect(status.isCurrent)
            #expect(status.applied.map(\.name) == ["core", "more"])
            // printf '...' | sha256sum
            #expect(
                status.applied.last?.sha256 == "cad9a45dc46f937d3477c494f4f597fa084c257daccab46084fd9f792d4589ed")
        }
    }

    @Test func aChangedMigrationIsRefused() async throws {
        try await withFreshDatabase { database in
            try await Migrator([Self.first]).migrate(database)
            var changed = Self.first
            changed.sql += " "
            let message = await refusal(of: [changed, Self.second], on: database)
            #expect(message?.hasPrefix("migration V0001_core has been changed since it was applied at ") == true)
            let columns = try await database.read { transaction in
                try transaction.one(
                    "SELECT count(*) FROM information_schema.columns WHERE table_name = 'a'", as: Int.self)
            }
            #expect(columns == 1)
        }
    }

    @Test func aDatabaseNewerThanTheProgramIsRefused() async throws {
        try await withFreshDatabase { database in
            try await Migrator([Self.first, Self.second]).migrate(database)
            let message = await refusal(of: [Self.first], on: database)
            #expect(
                message == "the database is newer than this program: it has migration 2 (more), while this program "
                    + "knows 1; use a newer program")
        }
    }

    @Test func aHistoryWithAGapIsRefused() async throws {
        try await withFreshDatabase { database in
            try await Migrator([Self.first, Self.second]).migrate(database)
            try await database.transaction { $0.enqueue("DELETE FROM schema_migration WHERE version = 1") }
            let message = await refusal(of: [Self.first, Self.second], on: database)
            #expect(
                message == "the database's history lacks migration number 1, but has number 2: it was not made by "
                    + "this program")
        }
    }

    @Test(arguments: [[2], [1, 3], [1, 1], [0, 1]]) func numbersMustRunFromOne(_ versions: [Int]) {
        let error = #expect(throws: DatabaseError.self) {
            _ = try Migrator(versions.map { Migration(version: $0, name: "x", sql: "") })
        }
        #expect(error?.message.contains("the numbers must run from 1 without gap or repetition") == true)
    }

    @Test func aFailingMigrationNamesItsLineAndLeavesNothing() async throws {
        try await withFreshDatabase { database in
            let bad = Migration(version: 2, name: "bad", sql: "CREATE TABLE b (x int);\n-- 한글\nSELECT * FROM nowhere;")
            let message = await refusal(of: [Self.first, bad], on: database)
            #expect(message == #"migration V0002_bad line 3 failed: relation "nowhere" does not exist"#)
            let status = try await Migrator([Self.first]).status(of: database)
            #expect(status.applied.count == 1)
            let isGone = try await database.read { try $0.one("SELECT to_regclass('b') IS NULL", as: Bool.self) }
            #expect(isGone)
        }
    }

    @Test func aMigrationMayNotCommit() async throws {
        try await withFreshDatabase { database in
            let rude = Migration(version: 1, name: "rude", sql: "CREATE TABLE c (x int); COMMIT;")
            let message = await refusal(of: [rude], on: database)
            #expect(message == "migration V0001_rude failed: the script must not end the transaction it runs in")
        }
    }

    @Test func severalProgramsMayMigrateAtOnce() async throws {
        try await withFreshDatabase(maxConnections: 4) { database in
            let migrations = (1...5).map { Migration(version: $0, name: "t\($0)", sql: "CREATE TABLE t\($0) (x int)") }
            let applied = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { try await Migrator(migrations).migrate(database).count } }
                return try await group.reduce(0, +)
            }
            #expect(applied == 5)
        }
    }

    @Test func fileNamesAreRead() {
        #expect(Migration(fileName: "V0012_award_core.sql", sql: "x")?.name == "award_core")
        #expect(Migration(fileName: "V0012_award_core.sql", sql: "x")?.version == 12)
        for name in ["0001_x.sql", "V001_x.sql", "V0000_x.sql", "V0001_.sql", "V0001x.sql", "V0001_x.txt"] {
            #expect(Migration(fileName: name, sql: "") == nil)
        }
    }
}
