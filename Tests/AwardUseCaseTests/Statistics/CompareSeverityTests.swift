import AwardCore
import AwardStatistics
import AwardUseCases
import Testing

@Suite struct CompareSeverityTests {
    @Test func adjustedScoresAreRefusedWhereTheStageAnnouncedNone() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let refused = try await world.refusal { _ = try await world.ask(CompareSeverity()) }
            #expect(refused == .severityNotAnnounced(stage: "paper"))
        }
    }

    @Test func inACompleteDesignAdjustedScoresAreThePlainMeans() async throws {
        try await StageWorld.with(change: { $0.stages[0].severity = .additive }) { world in
            try await world.tallyScored()
            let answer = try await world.ask(CompareSeverity())
            let means = [50.5 / 3, 44.5 / 3, 43.5 / 3, 34.5 / 3]
            #expect(answer.candidates.map(\.candidate) == StageWorld.candidates)
            for (line, mean) in zip(answer.candidates, means) {
                #expect(abs(line.raw - mean) < 1e-9)
                #expect(abs((line.adjusted ?? .nan) - mean) < 1e-9)
                #expect(line.place == line.adjustedPlace)
            }
            // Means of 13.75, 14.5 and 15 around 14.41667.
            let effects = answer.reviewers.map { ($0.reviewer, $0.effect ?? .nan) }
            #expect(effects.map(\.0) == ["R02", "C01", "R03"])
            for (effect, expected) in zip(effects.map(\.1), [-2.0 / 3, 1.0 / 12, 7.0 / 12]) {
                #expect(abs(effect - expected) < 1e-9)
            }
            #expect(answer.sentence(.english).contains("move 0 candidates"))
        }
    }

    @Test func theAnalysisIsTheOneAnnounced() async throws {
        for model in SeverityModel.allCases {
            try await StageWorld.with(change: { $0.stages[0].severity = model }) { world in
                try await world.tallyScored()
                let answer = try await world.ask(CompareSeverity(), as: StageWorld.chair)
                #expect(answer.model == model)
                #expect(answer.unit == (model == .rasch ? .logits : .points))
                #expect(answer.reviewers.first?.reviewer == "R02")
                #expect(answer.candidates.count == 4)
            }
        }
    }
}
