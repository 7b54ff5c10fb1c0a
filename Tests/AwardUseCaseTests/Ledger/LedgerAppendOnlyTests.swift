import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

/// The tests run as the owner of the tables, whom privileges would not hold back.
@Suite struct LedgerAppendOnlyTests {
    @Test(arguments: 0..<6)
    func theOwnerCannotChangeWhatIsWritten(attempt: Int) async throws {
        let attempts: [SQL] = [
            "UPDATE ledger SET actor = 'nobody'", "DELETE FROM ledger", "TRUNCATE ledger",
            "UPDATE ledger_seal SET entries = 0", "DELETE FROM ledger_seal", "TRUNCATE ledger_seal",
        ]
        try await JudgedWorld.with { world in
            try await world.tally()
            let before = try await hashes(world)
            let error = await #expect(throws: DatabaseError.self) { try await world.run(attempts[attempt]) }
            #expect(error?.constraint?.hasSuffix("_append_only") == true)
            #expect(try await hashes(world) == before)
        }
    }

    @Test(arguments: 0..<2)
    func submittedSheetsAndTalliesAreKeptToo(attempt: Int) async throws {
        let attempts: [SQL] = ["UPDATE scoresheet_revision SET comment = 'other'", "DELETE FROM tally"]
        try await JudgedWorld.with { world in
            try await world.tally()
            await #expect(throws: DatabaseError.self) { try await world.run(attempts[attempt]) }
        }
    }

    @Test func everyCommandWritesItsEntryWithItsChange() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let commands = try await world.ask(ListLedger(limit: 100)).map(\.command)
            #expect(
                commands.reversed() == [
                    "award.apply", "stage.open", "stage.close", "stage.tally", "stage.confirm", "stage.confirm",
                    "result.preliminary",
                ])
        }
    }

    private func hashes(_ world: JudgedWorld) async throws -> String {
        try await world.text("SELECT string_agg(encode(sha256, 'hex'), '' ORDER BY entry_no) FROM ledger")
    }
}
