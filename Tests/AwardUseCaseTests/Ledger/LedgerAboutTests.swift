import AwardCore
import AwardUseCases
import Testing

/// Entries about a thing are found by whichever of its names is given.
struct LedgerAboutTests {
    @Test(arguments: ["stage paper", "stage 1", "paper", "1"])
    func aStageByShortNameOrNumber(about: String) async throws {
        try await StageWorld.with { world in
            try await world.perform(ApplyAssignment(stage: "1"))
            try await world.perform(OpenStage(stage: "paper"))
            let found = try await world.ask(ListLedger(about: about))
            #expect(found.map(\.command) == ["stage.open", "assign.apply"])
        }
    }

    @Test(arguments: ["candidate A2", "candidate A2후보", "A2", "Entrant A2", "A2후보"])
    func aCandidateByCodeOrName(about: String) async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A2")
            try await world.save("R02", "A1")
            try await world.perform(WithdrawCandidate(candidate: "A2후보", reason: "merged"))
            let found = try await world.ask(ListLedger(about: about))
            #expect(found.map(\.command) == ["candidate.withdraw", "score.submit"])
        }
    }

    @Test func aReviewerWithTheSheetsTheyWrote() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R03", "A2")
            try await world.save("R02", "A1")
            let found = try await world.ask(ListLedger(about: "R03"))
            #expect(found.map(\.command) == ["score.submit"])
            #expect(found.map(\.actor) == ["reviewer:R03"])
        }
    }

    @Test func whatNobodyIsCalledIsLookedForAsItIsWritten() async throws {
        try await StageWorld.with { world in
            try await world.perform(ApplyAssignment(stage: "paper"))
            let found = try await world.ask(ListLedger(about: "stage nope"))
            #expect(found.isEmpty)
        }
    }
}
