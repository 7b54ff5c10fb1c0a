import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct OverrideDecisionTests {
    @Test func anOverrideStandsBesideTheComputedOutcomeFromTheNextRecountOn() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.perform(
                DecideOverride(stage: "final", candidate: "A1", outcome: .stops, reason: "found to be copied"),
                as: JudgedWorld.chair)
            try await world.perform(TallyStage(stage: "final", reason: "override"))
            #expect(
                try await world.text("SELECT outcome FROM standing WHERE candidate_id = 1 AND tally_no = 1")
                    == "goes_on")
            #expect(
                try await world.text("SELECT outcome FROM standing WHERE candidate_id = 1 AND tally_no = 2") == "stops")
            #expect(
                try await world.text("SELECT place::text FROM standing WHERE candidate_id = 1 AND tally_no = 2") == "1")
        }
    }

    @Test func aPrizeCanBeGivenByHandOnTheLastStage() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.perform(
                DecideOverride(
                    stage: "final", candidate: "A4", outcome: .goesOn, prize: "excellence", reason: "unanimous vote"),
                as: JudgedWorld.chair)
            try await world.perform(TallyStage(stage: "final", reason: "override"))
            #expect(
                try await world.text("SELECT prize FROM standing WHERE candidate_id = 4 AND tally_no = 2")
                    == "excellence")
            let lines = try await world.ask(ListDecisions(stage: "final"))
            #expect(lines.map(\.prize) == ["excellence"])
            #expect(lines.map(\.outcome) == [.goesOn])
        }
    }

    @Test func anUnknownPrizeIsRefusedWithThoseThereAre() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let reason = try await world.refusal {
                try await world.perform(
                    DecideOverride(stage: "final", candidate: "A1", outcome: .goesOn, prize: "gold", reason: "vote"),
                    as: JudgedWorld.chair)
            }
            #expect(reason == .notFound(.prize, name: "gold", suggestions: ["grand", "excellence"]))
        }
    }

    @Test func aPrizeOnAnEarlierStageIsRefused() async throws {
        try await JudgedWorld.with(JudgedAward(stages: ["paper", "final"])) { world in
            try await world.tally("paper")
            let reason = try await world.refusal {
                try await world.perform(
                    DecideOverride(stage: "paper", candidate: "A1", outcome: .goesOn, prize: "grand", reason: "vote"),
                    as: JudgedWorld.chair)
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.text.en) == ["Prizes are given on the last stage only."])
        }
    }

    @Test func aCandidateThatStopsGetsNoPrize() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let reason = try await world.refusal {
                try await world.perform(
                    DecideOverride(stage: "final", candidate: "A1", outcome: .stops, prize: "grand", reason: "vote"),
                    as: JudgedWorld.chair)
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["--prize"])
        }
    }

    @Test func aDecisionWithoutAReasonIsRefused() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let reason = try await world.refusal {
                try await world.perform(
                    DecideOverride(stage: "final", candidate: "A1", outcome: .stops, reason: " "), as: JudgedWorld.chair
                )
            }
            #expect(reason == .invalid([.reasonMissing]))
        }
    }

    @Test func onlyTheChairOverrides() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let reason = try await world.refusal {
                try await world.perform(
                    DecideOverride(stage: "final", candidate: "A1", outcome: .stops, reason: "copied"))
            }
            #expect(reason == .notPermitted(.decideOverride, needs: [.chair]))
        }
    }

    @Test func aConfirmedStageIsNotOverridden() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            let reason = try await world.refusal {
                try await world.perform(
                    DecideOverride(stage: "final", candidate: "A1", outcome: .stops, reason: "copied"),
                    as: JudgedWorld.chair)
            }
            guard case .wrongState(.stage, "final", _, .decideOverride, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }
}
