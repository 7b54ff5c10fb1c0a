import AwardCore
import AwardStatistics
import AwardUseCases
import Testing

@Suite struct PlanStageTests {
    @Test func spreadsComeFromTheLastTalliedStage() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(PlanStage())
            let fit = try BothRandom(try ScoredStage.table())
            #expect(answer.stage == "final")
            #expect(answer.from == "paper")
            #expect(answer.assumptions.origin == .earlierStage)
            #expect(answer.assumptions.qualityDeviation == fit.candidateVariance.squareRoot())
            #expect(answer.assumptions.noiseDeviation == fit.residualVariance.squareRoot())
        }
    }

    @Test func beforeAnythingWasJudgedSpreadsAreAssumedAndTheRestIsTheAwards() async throws {
        try await StageWorld.with(change: { $0.stages[0].panel.maximumLoad = 3 }) { world in
            let answer = try await world.ask(PlanStage())
            let assumed = answer.assumptions
            #expect(answer.stage == "paper")
            #expect(answer.from == nil)
            #expect(assumed.origin == .assumed)
            // Six hundredths of twenty points.
            #expect(abs(assumed.qualityDeviation - 1.2) < 1e-12)
            #expect([assumed.candidates, assumed.reviewers, assumed.advancing, assumed.best] == [4, 3, 2, 2])
            #expect(assumed.maximumLoad == 3)
        }
    }

    @Test func aStageThatTellsTooLittleIsPassedOverUnlessNamed() async throws {
        try await StageWorld.with { world in
            // Everybody gives everyone the same, so that there is nothing to measure.
            try await world.open()
            for reviewer in world.reviewers {
                for candidate in StageWorld.candidates { try await world.save(reviewer, candidate) }
            }
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(TallyStage(stage: "paper"))
            let answer = try await world.ask(PlanStage(stage: "final"))
            #expect(answer.from == nil)
            #expect(answer.assumptions.origin == .assumed)
            let refused = try await world.refusal { _ = try await world.ask(PlanStage(stage: "final", from: "paper")) }
            #expect(refused.map { Refusal($0).code } == "invalid")
        }
    }

    @Test func aSeedGivesTheSamePlanAgain() async throws {
        try await StageWorld.with { world in
            var query = PlanStage(stage: "paper")
            query.candidates = 40
            query.reviewers = 8
            query.advancing = 9
            query.best = 3
            let answer = try await world.ask(query)
            let plan = try answer.simulate(reviewersPerCandidate: 1...3, runs: 20, seed: 4)
            #expect(plan == (try StagePlan(answer.assumptions, reviewersPerCandidate: 1...3, runs: 20, seed: 4)))
            #expect(plan.forecasts.map(\.sheets) == [40, 80, 120])
        }
    }

    @Test func anImpossiblePlanIsRefusedByTheSettingsName() async throws {
        try await StageWorld.with { world in
            var query = PlanStage(stage: "paper")
            query.quality = -1
            let answer = try await world.ask(query)
            let refused = try await world.refusal { _ = try answer.simulate(seed: 1) }
            #expect(problems(refused.map { Refusal($0) }).first?.contains("qualityDeviation") == true)
        }
    }
}
