import AwardCore
import AwardUseCases
import Testing

/// What changed between two tallies of a stage.
struct CompareTalliesTests {
    private static func adjustable(_ award: inout AwardDefinition) {
        award.stages[0].adjustments = AdjustmentRules(maximumBonus: Rational(5), maximumPenalty: Rational(5))
    }

    @Test func onlyWhatChangedIsMarked() async throws {
        try await StageWorld.with(change: Self.adjustable) { world in
            try await world.tally()
            try await world.perform(
                AddAdjustment(stage: "paper", candidate: "A3", points: Rational(3), reason: "a prize abroad"))
            try await world.perform(TallyStage(stage: "paper", reason: "a bonus"))
            let answer = try await world.ask(CompareTallies(stage: "paper"))
            #expect([answer.from, answer.to] == [1, 2])
            #expect(answer.lines.map(\.candidate.code) == ["A3", "A1", "A2", "A4"])
            #expect(answer.lines.map { $0.before?.place } == [3, 1, 2, 4])
            #expect(answer.lines.map { $0.after?.place } == [1, 2, 3, 4])
            #expect(answer.lines.map { $0.before?.officialText } == ["14.50", "16.50", "15.50", "13.50"])
            #expect(answer.lines.map { $0.after?.officialText } == ["17.50", "16.50", "15.50", "13.50"])
            #expect(answer.lines.map(\.isChanged) == [true, true, true, false])
        }
    }

    @Test func anyTwoTalliesCanBeComparedEvenBackwards() async throws {
        try await StageWorld.with(change: Self.adjustable) { world in
            try await world.tally()
            try await world.perform(TallyStage(stage: "paper", reason: "check"))
            try await world.perform(
                AddAdjustment(stage: "paper", candidate: "A4", points: Rational(-1), reason: "handed in late"))
            try await world.perform(TallyStage(stage: "paper", reason: "a penalty"))
            let same = try await world.ask(CompareTallies(stage: "paper", from: 1, to: 2))
            #expect(same.lines.allSatisfy { !$0.isChanged })
            let back = try await world.ask(CompareTallies(stage: "paper", from: 3, to: 1))
            #expect(back.lines.filter(\.isChanged).map(\.candidate.code) == ["A4"])
            #expect(back.lines.last?.before?.officialText == "12.50")
            #expect(back.lines.last?.after?.officialText == "13.50")
        }
    }

    @Test func aTallyThatIsNotThereIsNotFound() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            let reason = try await world.refusal { try await world.ask(CompareTallies(stage: "paper", from: 1, to: 7)) }
            #expect(reason == .notFound(.tally, name: "7", suggestions: []))
        }
    }

    @Test func blindReadersCompareCodes() async throws {
        try await StageWorld.with(change: { $0.stages[0].isBlind = true }) { world in
            try await world.tally(by: StageWorld.admin)
            try await world.perform(TallyStage(stage: "paper", reason: "check"))
            let answer = try await world.ask(CompareTallies(stage: "paper"), as: StageWorld.chair)
            #expect(answer.lines.count == 4)
            for line in answer.lines {
                #expect(!StageWorld.candidates.contains(line.candidate.code))
                #expect(line.candidate.name == nil)
            }
        }
    }
}
