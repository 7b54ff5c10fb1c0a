import AwardCore
import AwardStatistics
import AwardUseCases
import Testing

@Suite struct RankSensitivityTests {
    @Test func theCutHangsOnOneReviewer() async throws {
        try await StageWorld.with { world in
            try await world.tallyScored()
            let answer = try await world.ask(RankSensitivity())
            let part = try #require(answer.categories.first).table
            // Without C01, A3 has (14.5 + 15.5) / 2 = 15 and A2 (13.5 + 15.5) / 2 = 14.5. Without merit all are equal and
            // share the first place, in which nothing has to change.
            #expect(part.changes.map(\.variant) == [.withoutReviewer("C01")])
            guard case .ranked(let change) = part.changes.first?.outcome else {
                Issue.record("no ranking without C01")
                return
            }
            #expect(change.entering == ["A3"])
            #expect(change.leaving == ["A2"])
            #expect(!change.isWinnerChanged)
            // Mean, trimmed mean, median, three reviewers, two criteria.
            #expect(part.compared == 8)
            #expect(part.sentence.en.hasPrefix("In 1 of 8 other ways"))
            #expect(part.sentence.ko.contains("8가지 경우 가운데 1가지에서"))
            #expect(answer.remark == nil)
        }
    }

    @Test func adjustedScoresAreComparedOnlyWhereTheStageAnnouncedThem() async throws {
        for model in [SeverityModel?.none, .reviewerRandom] {
            try await StageWorld.with(change: { $0.stages[0].severity = model }) { world in
                try await world.tallyScored()
                let rows = try await world.ask(RankSensitivity()).categories.flatMap(\.table.rows)
                #expect(rows.contains { $0.variant == .method(.adjusted) } == (model != nil))
            }
        }
    }

    @Test func whatTheComparisonsLeaveOutIsSaid() async throws {
        try await StageWorld.with(
            change: { $0.stages[0].adjustments = AdjustmentRules(maximumBonus: Rational(5)) }
        ) { world in
            try await world.tallyScored()
            try await world.perform(
                AddAdjustment(stage: "paper", candidate: "A4", points: Rational(1), reason: "a prize abroad"))
            try await world.perform(TallyStage(stage: "paper", reason: "a bonus"))
            let answer = try await world.ask(RankSensitivity())
            #expect(answer.remark?.en.contains("bonuses and penalties") == true)
            #expect(answer.remark?.ko.contains("가점·감점") == true)
        }
    }
}
