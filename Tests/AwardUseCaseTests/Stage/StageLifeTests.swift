import AwardCore
import AwardUseCases
import Postgres
import Testing

@Suite struct StageLifeTests {
    @Test func openingPinsTheRulesAndCommitsToTheSeed() async throws {
        try await StageWorld.with { world in
            try await world.perform(ApplyAssignment(stage: "paper"))
            let opened = try await world.perform(OpenStage(stage: "paper"))
            #expect(opened.candidates == 4)
            let award = try await world.ask(AwardOverview())
            let stage = try #require(award.stages.first)
            #expect(stage.pinnedSHA256 == award.award.sha256)
            let seed = try #require(stage.drawSeed)
            #expect(seed.count == 32)
            #expect(stage.drawCommitment == CanonicalJSON.sha256(bytes: seed))
            #expect(opened.drawCommitment == stage.drawCommitment?.hexadecimal)
        }
    }

    @Test func theRulesOfAnOpenStageAreNotChanged() async throws {
        try await StageWorld.with { world in
            try await world.open()
            var changed = world.definition
            changed.stages[0].rubric.criteria[0].maximum = Rational(20)
            let reason = try await world.refusal { try await world.service.apply(changed, as: StageWorld.admin) }
            #expect(
                reason == .pinned([PinnedChange(stage: "paper", state: .open, paths: ["stages.paper.rubric"])]))
            #expect(try await world.ask(AwardOverview()).award.version == 1)
        }
    }

    @Test func closingNamesEveryCandidateBelowTheMinimum() async throws {
        try await StageWorld.with(change: { $0.stages[0].panel.minimumSheets = 2 }) { world in
            try await world.open()
            try await world.save("C01", "A1")
            try await world.save("R02", "A1")
            try await world.save("C01", "A3")
            try await world.save("R02", "A3", .draft)
            let reason = try await world.refusal { try await world.perform(CloseStage(stage: "paper")) }
            #expect(
                reason
                    == .blocked(
                        .stageClose,
                        [
                            .sheetsMissing([
                                Blocker.Shortage(candidate: "A2", has: 0, needs: 2),
                                Blocker.Shortage(candidate: "A3", has: 1, needs: 2),
                                Blocker.Shortage(candidate: "A4", has: 0, needs: 2),
                            ])
                        ]))
        }
    }

    @Test func anExcusedCandidateHoldsNothingUp() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score("paper", ["A1", "A2", "A3"])
            let silent = try await world.refusal {
                try await world.perform(ExcuseCandidate(stage: "paper", candidate: "A4", reason: ""))
            }
            #expect(silent == .invalid([.reasonMissing]))
            try await world.perform(ExcuseCandidate(stage: "paper", candidate: "A4", reason: "flood"))
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(TallyStage(stage: "paper"))
            let tally = try await world.ask(ShowRanking()).tally
            #expect(tally.standing(of: 4)?.place == nil)
            #expect(tally.standing(of: 1)?.place == 1)
        }
    }
}
