import AwardCore
import AwardUseCases
import Testing

/// A stage whose totals are normalised, from opening to export.
@Suite struct NormalisedStageTests {
    private func with(
        _ normalisation: Normalisation, _ body: (StageWorld) async throws -> Void
    ) async throws {
        try await StageWorld.with(change: { $0.stages[0].normalisation = normalisation }) { world in
            try await body(world)
        }
    }

    @Test func tooFewAssignedCandidatesHoldTheOpeningBack() async throws {
        try await with(Normalisation(method: .tScore)) { world in
            try await world.perform(ApplyAssignment(stage: "paper"))
            let reason = try await world.refusal { try await world.perform(OpenStage(stage: "paper")) }
            let few = ["C01", "R02", "R03"].map { Blocker.ReviewerShortage(reviewer: $0, has: 4, needs: 5) }
            #expect(reason == .blocked(.stageOpen, [.tooFewToNormalise(few)]))
        }
    }

    @Test func tooFewSheetsHoldTheClosingBack() async throws {
        try await with(Normalisation(method: .tScore, minimumSheets: 4)) { world in
            try await world.open()
            try await world.score("paper", ["A1", "A2", "A3"])
            try await world.save("C01", "A4")
            try await world.save("R02", "A4")
            try await world.save("R03", "A4", .abstain, abstaining: "이해관계")
            let reason = try await world.refusal { try await world.perform(CloseStage(stage: "paper")) }
            #expect(
                reason
                    == .blocked(
                        .stageClose, [.tooFewToNormalise([Blocker.ReviewerShortage(reviewer: "R03", has: 3, needs: 4)])]
                    ))
        }
    }

    @Test func whereTheRulesFallBackTheyWarn() async throws {
        try await with(Normalisation(method: .tScore, fewSheets: .rank)) { world in
            try await world.perform(ApplyAssignment(stage: "paper"))
            let status = try await world.ask(StageStatus(stage: "paper"))
            let opening = try #require(status.moves.first { $0.move == .open })
            #expect(opening.blockers.isEmpty)
            #expect(
                opening.warnings.contains {
                    if case .fewToNormalise(let few, .rank) = $0 { few.count == 3 } else { false }
                })
        }
    }

    @Test func theRankingShowsTheTotalsAsGivenBeside() async throws {
        try await with(Normalisation(method: .tScore, minimumSheets: 4)) { world in
            try await world.tally()
            let ranking = try await world.ask(ShowRanking(stage: "paper"))
            #expect(ranking.tally.normalisation == .tScore)
            let first = try #require(ranking.tally.categories[0].standings.first)
            #expect(first.code == "A1")
            // Totals 16.5, 15.5, 14.5, 13.5: mean 15, spread √(5/3), z 1.5/√(5/3) = 1.161895.
            #expect(first.score == Rational("61.61895"))
            #expect(first.raw == Rational("16.5"))
        }
    }

    @Test func theExportHasAColumnOfTheTotalsAsGiven() async throws {
        try await with(Normalisation(method: .rank)) { world in
            try await world.tally()
            let content = try await world.ask(ExportRanking(stage: "paper"))
            for table in content.tables { #expect(table.columns.contains("raw")) }
        }
        try await StageWorld.with { world in
            try await world.tally()
            let content = try await world.ask(ExportRanking(stage: "paper"))
            for table in content.tables { #expect(!table.columns.contains("raw")) }
        }
    }

    @Test func theExportsStoryKnowsEveryReviewersScale() async throws {
        try await with(Normalisation(method: .tScore, minimumSheets: 4)) { world in
            try await world.tally()
            let content = try await world.ask(ExportRanking(stage: "paper"))
            let table = try #require(content.tables.first)
            let column = try #require(table.columns.firstIndex(of: "explanation_en"))
            guard case .text(let story) = table.rows[0][column] else {
                Issue.record("no story")
                return
            }
            #expect(story.contains("mean 15 and spread 1.291 over 4 sheets → T 61.61895"))
        }
    }

    @Test func theRuleIsPinnedWhenTheStageOpens() async throws {
        try await with(Normalisation(method: .rank)) { world in
            try await world.open()
            var definition = world.definition
            definition.stages[0].normalisation = nil
            definition.stages[0].severity = .additive
            let changed = definition
            let reason = try await world.refusal {
                try await world.service.apply(changed, as: StageWorld.admin, isSimulated: true)
            }
            #expect(
                reason
                    == .pinned([
                        PinnedChange(
                            stage: "paper", state: .open,
                            paths: ["stages.paper.normalisation", "stages.paper.severity"])
                    ]))
        }
    }

    @Test func aRecountGivesTheSameBytes() async throws {
        try await with(Normalisation(method: .zScore, minimumSheets: 4)) { world in
            try await world.tally()
            let again = try await world.perform(TallyStage(stage: "paper", reason: "검산"))
            let bodies = try await world.texts("SELECT body FROM tally ORDER BY tally_no")
            #expect(again.tallyNo == 2)
            #expect(bodies[0] == bodies[1])
        }
    }
}
