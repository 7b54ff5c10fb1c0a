import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Synchronization
import Testing

@Suite struct LedgerVerifyTests {
    @Test func aLedgerNobodyTouchedIsWhole() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let found = try await world.ask(VerifyLedger())
            #expect(found.isWhole)
            #expect(found.entries == 7)
            #expect(found.sealedEntries == 7)
            // Open, close, tally, two confirmations and the announcement seal.
            #expect(found.seals == 6)
            #expect(found.headEntry == 7)
        }
    }

    @Test func aChangedEntryIsFoundByItsNumber() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await damage(world, "UPDATE ledger SET actor = 'admin:kim' WHERE entry_no = 3")
            let found = try await world.ask(VerifyLedger())
            #expect(found.faults.map(\.entry) == [3])
            #expect(found.faults.first?.text.en.hasPrefix("Entry 3 was changed") == true)
        }
    }

    @Test func everyColumnIsCovered() async throws {
        let changes: [SQL] = [
            "UPDATE ledger SET at = at + interval '1 microsecond' WHERE entry_no = 3",
            "UPDATE ledger SET command = 'stage.open' WHERE entry_no = 3",
            "UPDATE ledger SET subject = 'stage other' WHERE entry_no = 3",
            "UPDATE ledger SET body = body || ' ' WHERE entry_no = 3",
        ]
        for change in changes {
            try await JudgedWorld.with { world in
                try await world.announce()
                try await damage(world, change)
                #expect(try await world.ask(VerifyLedger()).faults.map(\.entry) == [3])
            }
        }
    }

    @Test func anEntryExchangedTogetherWithItsHashIsFoundByTheSeal() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let entry = try #require(try await world.ask(ListLedger(limit: 100)).first { $0.entryNo == 3 })
            let forged = CanonicalJSON.sha256(
                "simsa-ledger-1\n\(JudgedWorld.slug)\n\(entry.at.microseconds)\nadmin:kim\n\(entry.command)\n"
                    + "\(entry.subject)\n\(entry.body)")
            try await damage(world, "UPDATE ledger SET actor = 'admin:kim', sha256 = \(forged) WHERE entry_no = 3")
            let found = try await world.ask(VerifyLedger())
            #expect(found.faults.map(\.kind) == [.sealBroken(seal: 2, from: 3, upTo: 3)])
        }
    }

    @Test func aRemovedEntryIsFoundByTheSealOverIt() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await damage(world, "DELETE FROM ledger WHERE entry_no = 3")
            let found = try await world.ask(VerifyLedger())
            #expect(
                found.faults.map(\.kind) == [
                    .entriesMissing(seal: 2, from: 3, upTo: 3, sealed: 1, found: 0, gaps: [3])
                ])
        }
    }

    @Test func theFirstOfTwoEntriesUnderOneSealIsMissed() async throws {
        try await JudgedWorld.with { world in
            // Applying does not seal, so the first seal covers it together with the opening.
            try await world.announce()
            try await damage(world, "DELETE FROM ledger WHERE entry_no = 1")
            let found = try await world.ask(VerifyLedger())
            #expect(
                found.faults.map(\.kind) == [
                    .entriesMissing(seal: 1, from: 1, upTo: 2, sealed: 2, found: 1, gaps: [1])
                ])
        }
    }

    @Test func aMissingSealIsFound() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await world.run(
                "ALTER TABLE ledger_seal DISABLE TRIGGER USER", "DELETE FROM ledger_seal WHERE seal_no = 3",
                "ALTER TABLE ledger_seal ENABLE TRIGGER USER")
            let found = try await world.ask(VerifyLedger())
            #expect(found.faults.map(\.kind).contains(.sealMissing(seal: 3)))
        }
    }

    @Test func aSealNotedDownEarlierShowsThatTheEndWasCutOff() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let head = try #require(try await world.ask(VerifyLedger()).head).hexadecimal
            try await world.run(
                "ALTER TABLE ledger_seal DISABLE TRIGGER USER", "ALTER TABLE ledger DISABLE TRIGGER USER",
                "DELETE FROM ledger_seal WHERE seal_no = 6", "DELETE FROM ledger WHERE entry_no = 7",
                "ALTER TABLE ledger_seal ENABLE TRIGGER USER", "ALTER TABLE ledger ENABLE TRIGGER USER")
            #expect(try await world.ask(VerifyLedger()).isWhole)
            #expect(try await world.ask(VerifyLedger(seal: head)).faults.map(\.kind) == [.sealUnknown(head)])
        }
    }

    @Test func progressIsTold() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.run(
                """
                INSERT INTO ledger (award_id, at, actor, command, subject, body, sha256)
                SELECT 1, now(), 'x', 'y', 'z', '{}', '\\x00' FROM generate_series(1, 2500)
                """)
            let told = Mutex<[Int]>([])
            let found = try await world.ask(VerifyLedger { count in told.withLock { $0.append(count) } })
            #expect(told.withLock { $0 } == [1000, 2000])
            #expect(found.faultCount == 2500)
            #expect(found.faults.count == 1000)
            #expect(found.sealedEntries == found.entries - 2500)
        }
    }

    @Test(arguments: [JudgedWorld.chair, JudgedWorld.secretary, .reviewer("R02"), .anonymous])
    func onlyAdminAndAuditorVerify(claim: Claim) async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal { _ = try await world.ask(VerifyLedger(), as: claim) }
            #expect(
                reason == .notPermitted(.ledgerVerify, needs: [.admin, .auditor])
                    || reason == .notIdentified(.ledgerVerify))
        }
    }

    private func damage(_ world: JudgedWorld, _ statement: SQL) async throws {
        try await world.run(
            "ALTER TABLE ledger DISABLE TRIGGER USER", statement, "ALTER TABLE ledger ENABLE TRIGGER USER")
    }
}
