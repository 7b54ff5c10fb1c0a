import AwardCore
import AwardUseCases
import Postgres
import Testing

struct PreviewTallyTests {
    @Test func aPreviewIsTheTallyThatWouldBeStoredAndStoresNothing() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            try await world.perform(CloseStage(stage: "paper"))
            let ledger = try await world.count("SELECT count(*) FROM ledger")
            let preview = try await world.ask(PreviewTally(stage: "paper"))
            #expect(preview.sheets == 12)
            let tallies = try await world.count("SELECT count(*) FROM tally")
            #expect(tallies == 0)
            let after = try await world.count("SELECT count(*) FROM ledger")
            #expect(after == ledger)

            try await world.perform(TallyStage(stage: "paper"))
            let stored = try await world.texts("SELECT body FROM tally")
            #expect(stored == [String(decoding: preview.tally.canonicalBytes, as: UTF8.self)])
        }
    }

    @Test func whoHasWithdrawnIsExcusedOrAbstainedFromReachesTheTally() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score("paper", ["A1", "A2"])
            try await world.save("C01", "A3", .abstain, abstaining: "I know them")
            try await world.save("R02", "A3", .abstain, abstaining: "I know them too")
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A3", reason: "my brother"), as: .reviewer("R02"))
            try await world.perform(ExcuseCandidate(stage: "paper", candidate: "A3", reason: "nobody left"))
            try await world.perform(WithdrawCandidate(candidate: "A4", reason: "too busy"))
            try await world.perform(CloseStage(stage: "paper"))
            let tally = try await world.ask(PreviewTally(stage: "paper")).tally
            #expect(tally.standing(of: 1)?.status == .ranked)
            #expect(tally.standing(of: 3)?.status == .noScore)
            #expect(
                tally.standing(of: 3)?.flags.contains(
                    .fewerSheetsThanMinimumExcused(sheets: 0, needed: 1, component: nil)) == true)
            let withdrawn = Ineligibility(kind: .withdrawn, reason: "too busy")
            #expect(tally.standing(of: 4)?.status == .ineligible(withdrawn))
            try await world.perform(TallyStage(stage: "paper"))
            let story = try await world.ask(ExplainStanding(candidate: "A3", stage: "paper"))
            #expect(story.input.abstentions.map(\.reviewer) == [1], "the recusal bars the other one")
        }
    }

    @Test func anOpenStageHasNoPreview() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let reason = try await world.refusal { try await world.ask(PreviewTally(stage: "paper")) }
            #expect(
                reason
                    == .wrongState(
                        .stage, name: "paper", state: StageState.open.title, action: .stageTally,
                        allowed: [StageState.closed.title, StageState.tallied.title]))
        }
    }

    @Test func aReviewerGetsNoPreview() async throws {
        try await StageWorld.with { world in
            try await world.tally()
            let reason = try await world.refusal {
                try await world.ask(PreviewTally(stage: "paper"), as: .reviewer("R02"))
            }
            #expect(reason == .notPermitted(.stageTally, needs: Action.stageTally.roles))
        }
    }
}
