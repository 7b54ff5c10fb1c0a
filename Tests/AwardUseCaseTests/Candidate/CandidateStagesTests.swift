import AwardCore
import AwardUseCases
import Testing

/// Where the stages took a candidate, as its history tells it.
struct CandidateStagesTests {
    @Test func theHistoryNamesEachStageWithItsTime() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            world.set(minutesAfterStart: 10)
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(TallyStage(stage: "paper"))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            world.set(minutesAfterStart: 20)
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            let selected = try await world.ask(ShowCandidate("A1")).history
            #expect(selected.map(\.command) == ["stage.open", "stage.confirm"])
            #expect(selected.map(\.state) == [.inStage, .inStage])
            #expect(selected.map(\.stage) == ["paper", "final"])
            #expect(selected.map(\.at) == [StageWorld.start, StageWorld.start.adding(seconds: 1200)])
            let stopped = try await world.ask(ShowCandidate("A3")).history
            #expect(stopped.map(\.state) == [.inStage, .stopped])
            #expect(stopped.map(\.stage) == ["paper", "paper"])
            #expect(stopped.last?.actor == "reviewer:C01")
        }
    }

    @Test func theLastStageMakesFinalistsAndAReevaluationTakesThemBack() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            try await world.perform(EnterAppeal(candidate: "A2", grounds: "misread"), as: .candidate("A2"))
            try await world.perform(DecideAppeal(number: 1, upheld: true, reason: "so it is"), as: JudgedWorld.chair)
            try await world.perform(ReevaluateStage(stage: "final", appeals: [1], reason: "misread"))
            let history = try await world.ask(ShowCandidate("A1")).history.filter { $0.stage != nil }
            #expect(history.map(\.state) == [.inStage, .finalist, .inStage])
            #expect(history.last?.reason == "misread")
        }
    }

    @Test func aReviewerIsNotToldHowJudgingGoes() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let shown = try await world.ask(ShowCandidate("A1"), as: .reviewer("R02"))
            #expect(shown.history.isEmpty)
        }
    }
}
