import AwardCore
import AwardStatistics
import AwardUseCases
import Testing

@Suite struct CompareMethodsTests {
    @Test func officialScoresStandBesideOtherWaysOfCounting() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(CompareMethods())
            let part = try #require(answer.categories.first)
            let comparison = part.comparison
            #expect(comparison.candidates == StageWorld.candidates)
            #expect(comparison.official == [1, 2, 3, 4])
            #expect(comparison.columns.map(\.method) == [.mean, .trimmedMean, .median])
            let means = [50.5 / 3, 44.5 / 3, 43.5 / 3, 34.5 / 3]
            for (score, mean) in zip(comparison.columns[0].scores, means) { #expect(abs(score - mean) < 1e-9) }
            #expect(comparison.columns[0].places == [1, 2, 3, 4])
            #expect(comparison.largestShift(0) == 0)
            #expect(part.scores.allSatisfy { Rational($0) != nil })
        }
    }

    @Test func adjustedScoresAreBesideThemOnlyWhereTheStageAnnouncedThem() async throws {
        try await StageWorld.with(change: { $0.stages[0].severity = .reviewerRandom }) { world in
            try await world.tallyScored()
            let methods = try await world.ask(CompareMethods()).categories.first?.comparison.columns.map(\.method)
            #expect(methods == [.mean, .trimmedMean, .median, .adjusted])
        }
    }

    @Test func totalsAreSpreadByReviewerAndByCandidate() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(SpreadScores())
            #expect(answer.reviewers.map(\.key) == ["C01", "R02", "R03"])
            #expect(answer.categories.first?.candidates.map(\.key) == StageWorld.candidates)
            // Means of the reviewers as in the comparison of severity.
            for (row, mean) in zip(answer.reviewers, [14.5, 13.75, 15]) {
                #expect(abs((row.mean ?? .nan) - mean) < 1e-9)
            }
            #expect(answer.categories.first?.candidates.allSatisfy { $0.totals == $0.totals.sorted() } == true)
        }
    }

    @Test func sheetsHandedInAreCountedOnceAnHour() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(StageProgress(stage: "paper"))
            #expect(answer.sheets == 12)
            #expect(!answer.isByDay)
            let own = try await world.ask(StageProgress(stage: "paper"), as: .reviewer("R02"))
            #expect(own.sheets == 4)
        }
    }

    @Test func whoMayNotAnalyseComparesNothing() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            for refused in [
                try await world.refusal { _ = try await world.ask(CompareMethods(), as: .reviewer("R02")) },
                try await world.refusal { _ = try await world.ask(SpreadScores(), as: .reviewer("R02")) },
            ] {
                #expect(refused.map { Refusal($0).code } == "not_permitted")
            }
        }
    }
}
