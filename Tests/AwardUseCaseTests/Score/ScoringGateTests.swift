import AwardCore
import AwardUseCases
import Postgres
import Testing

@Suite struct ScoringGateTests {
    @Test func whoIsNotAssignedCannotScore() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.perform(
                RemoveAssignment(stage: "paper", reviewer: "R02", candidate: "A1", reason: "too much"))
            let reason = try await world.refusal { try await world.save("R02", "A1") }
            #expect(reason == .notAssigned(candidate: "A1", stage: "paper"))
        }
    }

    @Test func whoHasNotPledgedCannotScore() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.run("UPDATE reviewer SET pledged_at = NULL WHERE code = 'R02'")
            let reason = try await world.refusal { try await world.save("R02", "A1", .draft) }
            #expect(reason == .notPledged(reviewer: "R02"))
        }
    }

    @Test func nobodyScoresForAnother() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let reason = try await world.refusal { try await world.save("R02", "A1", as: .reviewer("R03")) }
            #expect(reason == .notFound(.scoresheet, name: "A1", suggestions: []))
            #expect(try await world.count("SELECT count(*) FROM scoresheet") == 0)
        }
    }

    @Test func aClosedStageTakesNoSheet() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            try await world.perform(CloseStage(stage: "paper"))
            let reason = try await world.refusal {
                try await world.save("R02", "A1", .supersede, merit: "1", seen: 1, reason: "late")
            }
            #expect(reason == .stageNotOpen(stage: "paper", state: .closed))
        }
    }

    @Test func theWindowIsOpenToItsLastMomentAndNoLonger() async throws {
        let opens = StageWorld.start.adding(seconds: 600)
        let closes = StageWorld.start.adding(seconds: 3600)
        try await StageWorld.with(change: {
            $0.stages[0].window = StageWindow(opens: opens, due: closes, closes: closes, graceMinutes: 5)
        }) { world in
            try await world.open()
            let early = try await world.refusal { try await world.save("R02", "A1") }
            #expect(early == .windowNotOpenYet(stage: "paper", opens: opens))
            world.set(minutesAfterStart: 65)
            try await world.save("R02", "A1")
            world.set(minutesAfterStart: 66)
            let late = try await world.refusal { try await world.save("R02", "A2") }
            #expect(late == .windowPassed(stage: "paper", closed: closes.adding(seconds: 300)))
        }
    }

    @Test func aSheetBuiltOnAnOldRevisionIsRefused() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .draft, merit: "1")
            try await world.save("R02", "A1", .draft, merit: "2", seen: 1)
            let reason = try await world.refusal { try await world.save("R02", "A1", .draft, merit: "3", seen: 1) }
            #expect(reason == .staleRevision(.scoresheet, name: "A1", seen: 1, current: 2, changes: []))
            #expect(try await world.count("SELECT marks[1] FROM scoresheet") == 2)
        }
    }

    @Test func aSubmittedSheetIsChangedOnlyWithAReason() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1")
            let again = try await world.refusal { try await world.save("R02", "A1", merit: "9", seen: 1) }
            #expect(again == .alreadySubmitted(candidate: "A1", revision: 1))
            let silent = try await world.refusal {
                try await world.save("R02", "A1", .supersede, merit: "9", seen: 1, reason: " ")
            }
            #expect(silent == .invalid([.reasonMissing]))
        }
    }

    @Test func theVersionBeforeACorrectionStaysReadable() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1")
            try await world.save("R02", "A1", .supersede, merit: "9", seen: 1, reason: "misread")
            let answer = try await world.ask(CandidateSheets(stage: "paper", candidate: "A1"))
            #expect(answer.sheets.map(\.marks) == [[9, 15]])
            #expect(answer.sheets.map(\.revision) == [2])
            let versions = answer.revisions.sorted { $0.revision < $1.revision }
            #expect(versions.map(\.marks) == [[8, 15], [9, 15]])
            #expect(versions.map(\.reason) == [nil, "misread"])
        }
    }

    @Test func anAbstentionNeedsAReasonAndCountsNot() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let silent = try await world.refusal { try await world.save("R02", "A1", .abstain, abstaining: " ") }
            #expect(silent == .invalid([.reasonMissing]))
            let receipt = try await world.save("R02", "A1", .abstain, abstaining: "not my field")
            #expect(receipt.state == .abstained)
            let counted = try await world.count("SELECT count(*) FROM scoresheet WHERE state = 'submitted'")
            #expect(counted == 0)
        }
    }

    @Test func anUnsetMarkIsDraftedButNotSubmitted() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let receipt = try await world.save("R02", "A1", .draft, effect: nil)
            #expect(receipt.state == .draft)
            #expect(try await world.texts("SELECT marks::text FROM scoresheet") == ["{8,NULL}"])
            let reason = try await world.refusal { try await world.save("R02", "A1", effect: "", seen: 1) }
            #expect(
                problems(reason.map { Refusal($0) })
                    == ["Effect: there is no mark; an empty mark is not taken for zero."])
        }
    }

    @Test func everyBadMarkIsNamedAtOnce() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let reason = try await world.refusal { try await world.save("R02", "A1", merit: "7,5", effect: "7.25") }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["merit", "effect"])
            #expect(try await world.count("SELECT count(*) FROM scoresheet") == 0)
        }
    }

    @Test func aLowTotalNeedsAComment() async throws {
        try await StageWorld.with { world in
            try await world.open()
            // 40 % of 20 is 8: 4 + 3.5 is below it, 4 + 4 is not.
            let reason = try await world.refusal { try await world.save("R02", "A1", merit: "4", effect: "3.5") }
            #expect(
                problems(reason.map { Refusal($0) })
                    == ["A comment is needed: the total is below 40 % of its maximum."])
            try await world.save("R02", "A1", merit: "4", effect: "3.5", comment: "thin")
            #expect(try await world.save("R02", "A2", merit: "4", effect: "4").total == "8")
        }
    }
}
