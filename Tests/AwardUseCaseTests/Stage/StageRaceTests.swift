import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct StageRaceTests {
    @Test func twoAdminsClosingAtOnceCloseOnce() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            async let first = world.outcome { try await world.perform(CloseStage(stage: "paper")) }
            async let second = world.outcome {
                try await world.perform(CloseStage(stage: "paper"), as: StageWorld.secondAdmin)
            }
            let outcomes = try await [first, second]
            #expect(outcomes.compactMap(\.value).map(\.state) == [.closed])
            #expect(
                outcomes.compactMap(\.reason)
                    == [
                        .blocked(
                            .stageClose, [.stageState(stage: "paper", state: .closed, allowed: StageMove.close.from)])
                    ])
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'stage.close'") == 1)
        }
    }

    @Test func aSheetSubmittedWhileTheStageClosesIsCountedOrRefused() async throws {
        try await StageWorld.with { world in
            try await world.open()
            for candidate in StageWorld.candidates { try await world.save("C01", candidate) }
            var landed = 4
            for reviewer in ["R02", "R03"] {
                for candidate in StageWorld.candidates {
                    async let closing = world.perform(CloseStage(stage: "paper"))
                    async let sheet = world.outcome { try await world.save(reviewer, candidate) }
                    _ = try await closing
                    let outcome = try await sheet
                    if outcome.value != nil {
                        landed += 1
                    } else {
                        #expect(outcome.reason == .stageNotOpen(stage: "paper", state: .closed))
                    }
                    let counted = try await world.database.transaction(.readCommitted) { tx in
                        try tx.submittedSheets(of: 1, stage: 1, criteria: 2).count
                    }
                    #expect(counted == landed, "\(reviewer) \(candidate)")
                    let last = try await world.texts("SELECT command FROM ledger ORDER BY entry_no DESC LIMIT 1")
                    #expect(last == ["stage.close"], "no sheet lands after the close")
                    try await world.perform(ReopenStage(stage: "paper", reason: "next round"))
                }
            }
        }
    }

    @Test func closingWaitsForASheetInFlight() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            let closing = try await world.database.transaction(.readCommitted) { tx in
                tx.lockSheets(award: StageWorld.slug, reviewer: "R02")
                _ = try tx.one("SELECT 1", as: Int.self)
                let closing = Task { try await world.perform(CloseStage(stage: "paper")) }
                // The server itself says when the close has come to wait for this sheet.
                while try tx.one(
                    """
                    SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                    WHERE locktype = 'advisory' AND NOT granted AND d.datname = current_database()
                    """, as: Int.self) == 0
                {}
                #expect(try tx.one("SELECT state FROM stage WHERE stage_no = 1", as: String.self) == "open")
                return closing
            }
            #expect(try await closing.value.state == .closed)
        }
    }

    @Test func twoConfirmationsAtOnceAdvanceOnce() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            async let admin = world.outcome { try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1)) }
            async let chair = world.outcome {
                try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            }
            let done = try await [admin, chair].compactMap(\.value)
            #expect(done.count == 2)
            #expect(done.count(where: \.isComplete) == 1)
            #expect(try await world.count("SELECT count(*) FROM entry WHERE stage_no = 2") == 2)
        }
    }
}
