import AwardCore
import AwardUseCases
import Postgres
import Testing

@Suite struct SheetRaceTests {
    @Test func twoSavesOfOneRevisionGiveOneReceipt() async throws {
        try await StageWorld.with { world in
            try await world.open()
            for (seen, candidate) in StageWorld.candidates.map({ (Int32(0), $0) }) {
                async let first = world.outcome {
                    try await world.save("R02", candidate, .draft, merit: "3", seen: seen)
                }
                async let second = world.outcome {
                    try await world.save("R02", candidate, .draft, merit: "4", seen: seen)
                }
                let outcomes = try await [first, second]
                #expect(outcomes.compactMap(\.value).map(\.revision) == [1])
                #expect(
                    outcomes.compactMap(\.reason)
                        == [.staleRevision(.scoresheet, name: candidate, seen: 0, current: 1, changes: [])])
            }
        }
    }

    @Test func theSameKeySentTwiceAtOnceIsOneRevision() async throws {
        try await StageWorld.with { world in
            try await world.open()
            async let first = world.save("R02", "A1", key: "k1")
            async let second = world.save("R02", "A1", key: "k1")
            let receipts = try await [first, second]
            #expect(receipts[0] == receipts[1])
            #expect(try await world.count("SELECT count(*) FROM scoresheet_revision") == 1)
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'score.submit'") == 1)
        }
    }

    @Test func theSameKeySentLaterGetsTheSameReceipt() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let first = try await world.save("R02", "A1", key: "k1")
            world.set(minutesAfterStart: 5)
            #expect(try await world.save("R02", "A1", key: "k1") == first)
            #expect(try await world.count("SELECT count(*) FROM scoresheet_revision") == 1)
        }
    }

    @Test func anotherSheetUnderTheSameKeyIsRefused() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", key: "k1")
            let reason = try await world.refusal { try await world.save("R02", "A1", .draft, merit: "1", key: "k1") }
            #expect(reason == .idempotencyMismatch(key: "k1"))
            let other = try await world.refusal { try await world.save("R02", "A2", key: "k1") }
            #expect(other == .idempotencyMismatch(key: "k1"))
        }
    }

    @Test func aKeyIsItsSendersOwn() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let sheet = try await world.save("R02", "A1", key: "k1")
            let other = try await world.refusal {
                try await world.save("R02", "A1", as: StageWorld.secretary, key: "k1")
            }
            #expect(other == .idempotencyMismatch(key: "k1"))
            #expect(try await world.save("R02", "A1", key: "k1") == sheet)

            try await world.score("paper", ["A2", "A3", "A4"])
            for reviewer in ["C01", "R03"] { try await world.save(reviewer, "A1") }
            try await world.perform(CloseStage(stage: "paper"), key: "close")
            let second = try await world.refusal {
                try await world.perform(CloseStage(stage: "paper"), as: StageWorld.secondAdmin, key: "close")
            }
            #expect(second == .idempotencyMismatch(key: "close"))
        }
    }

    @Test func aSheetNamedByCodeAndByBlindCodeAtOnceIsSavedOnce() async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.open()
            let blind = try await world.texts("SELECT blind_code FROM entry ORDER BY candidate_id")
            for (code, blind) in zip(StageWorld.candidates, blind) {
                async let byReviewer = world.outcome { try await world.save("R02", blind, .draft, merit: "3") }
                async let byOffice = world.outcome {
                    try await world.save("R02", code, .draft, merit: "4", as: StageWorld.secretary)
                }
                let outcomes = try await [byReviewer, byOffice]
                #expect(outcomes.compactMap(\.value).map(\.revision) == [1])
                #expect(outcomes.compactMap(\.reason).count == 1)
            }
        }
    }

    @Test func aCommandSentTwiceAtOnceUnderOneKeyRunsOnce() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            async let first = world.perform(CloseStage(stage: "paper"), key: "close")
            async let second = world.perform(CloseStage(stage: "paper"), key: "close")
            #expect(try await [first, second].map(\.state) == [.closed, .closed])
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'stage.close'") == 1)
            let reason = try await world.refusal {
                try await world.perform(ReopenStage(stage: "paper", reason: "late"), key: "close")
            }
            #expect(reason == .idempotencyMismatch(key: "close"))
        }
    }

    @Test func aSaveCostsTwoRoundTrips() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1")
            let before = world.database.statistics.roundTrips
            try await world.save("R02", "A2", key: "k")
            #expect(world.database.statistics.roundTrips - before == 2)
            try await world.save("R02", "A3", .draft, merit: nil)
            #expect(world.database.statistics.roundTrips - before == 4)
        }
    }
}
