import AwardCore
import AwardUseCases
import Postgres
import Testing

/// Who is in the next stage once a stage is confirmed.
struct StageAdvanceTests {
    @Test func exactlyTheSelectedAreInTheNextStage() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            #expect(try await world.entered("final") == [], "one confirmation selects nobody")
            let done = try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            #expect([done.goOn, done.stopped] == [2, 2])
            let selected = try await world.ask(ShowRanking(stage: "paper")).tally.categories
                .flatMap(\.standings).filter(\.effective.goesOn).map(\.code)
            #expect(selected == ["A1", "A2"])
            #expect(try await world.entered("final") == selected)
            #expect(try await world.entered("paper") == StageWorld.candidates)
            #expect(
                try await world.texts("SELECT code || ' ' || state || ' ' || stage_no FROM candidate ORDER BY code")
                    == ["A1 in_stage 2", "A2 in_stage 2", "A3 stopped 1", "A4 stopped 1"])
        }
    }

    @Test func whoIsOverriddenIntoTheNextStageIsInItAndWhoIsOverriddenOutIsNot() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            try await world.perform(
                DecideOverride(
                    stage: "paper", candidate: "A4", outcome: .goesOn, reason: "the law demands it"),
                as: StageWorld.chair)
            try await world.perform(
                DecideOverride(
                    stage: "paper", candidate: "A1", outcome: .stops, reason: "fraud"),
                as: StageWorld.chair)
            try await world.perform(TallyStage(stage: "paper", reason: "overrides"))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 2))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 2), as: StageWorld.chair)
            #expect(try await world.entered("final") == ["A2", "A4"])
        }
    }

    @Test func aSelectedCandidateThatWithdrawsIsNotJudgedInTheNextStage() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1))
            try await world.perform(ConfirmStage(stage: "paper", tallyNo: 1), as: StageWorld.chair)
            try await world.perform(WithdrawCandidate(candidate: "A1", reason: "merged with another"))
            let plan = try await world.perform(ApplyAssignment(stage: "final"))
            #expect(plan.assignments == 3)
            #expect(try await world.perform(OpenStage(stage: "final")).candidates == 1)
        }
    }
}

extension StageWorld {
    /// The codes of those in a stage.
    fileprivate func entered(_ stage: String) async throws -> [String] {
        try await texts(
            """
            SELECT c.code FROM stage s JOIN entry e USING (award_id, stage_no)
            JOIN candidate c USING (award_id, candidate_id) WHERE s.stage_id = \(stage) ORDER BY c.code
            """)
    }
}
