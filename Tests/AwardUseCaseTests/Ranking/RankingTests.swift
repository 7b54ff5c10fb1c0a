import AwardCore
import AwardUseCases
import Postgres
import Testing

@Suite struct RankingTests {
    @Test func theRankingShowsTheLatestTally() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            let answer = try await world.ask(ShowRanking())
            #expect(answer.row.tallyNo == 1)
            let standings = answer.tally.categories.flatMap(\.standings)
            #expect(standings.map(\.code) == ["A1", "A2", "A3", "A4"])
            #expect(standings.map(\.officialText) == ["16.50", "15.50", "14.50", "13.50"])
        }
    }

    @Test func thereIsNoRankingBeforeATally() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let reason = try await world.refusal { try await world.ask(ShowRanking(stage: "paper")) }
            guard case .wrongState(.stage, "paper", _, .rankingRead, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test func anExplanationSaysWhenItsTallyIsOutdated() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            #expect(try await world.ask(ExplainStanding(candidate: "A1")).isOutdated == false)
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A1", reason: "kin"), as: .reviewer("R02"))
            let answer = try await world.ask(ExplainStanding(candidate: "A1"))
            #expect(answer.isOutdated)
            #expect(answer.standing.officialText == "16.50")
        }
    }
}
