import AwardCore
import AwardUseCases
import Postgres
import Testing

/// A conflict that comes to light after scoring: the sheet stays readable, counts no longer, and the result says so.
struct LateConflictTests {
    @Test func theSheetIsKeptAndNoLongerCounted() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            // R02 alone gave A4 everything: 20 beside twice 13.5.
            try await world.save(
                "R02", "A4", .supersede, merit: "10", effect: "10", seen: 1, reason: "second thoughts")
            let done = try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A4", reason: "my brother works there"),
                as: .reviewer("R02"))
            #expect(done.uncounted == ["paper"])
            let status = try await world.ask(StageStatus(stage: "paper"))
            #expect(status.candidates.first { $0.candidate.code == "A4" }?.assigned == 3)
            try await world.perform(CloseStage(stage: "paper"))
            #expect(try await world.perform(TallyStage(stage: "paper")).sheets == 11)
            let answer = try await world.ask(ExplainStanding(candidate: "A4"))
            #expect(answer.standing.officialText == "13.50")
            #expect(answer.standing.place == 4)
            #expect(
                try await world.texts(
                    """
                    SELECT revision || ' ' || marks::text FROM scoresheet_revision
                    WHERE reviewer_id = 2 AND candidate_id = 4 ORDER BY revision
                    """)
                    == ["1 {6,15}", "2 {10,20}"])
        }
    }

    @Test func theStoryNamesTheSheetThatDoesNotCount() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.score()
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A4", reason: "my brother works there"),
                as: .reviewer("R02"))
            try await world.perform(CloseStage(stage: "paper"))
            try await world.perform(TallyStage(stage: "paper"))
            let answer = try await world.ask(ExplainStanding(candidate: "A4"))
            #expect(answer.uncounted.map(\.kind) == [.recusal])
            #expect(
                answer.uncounted.map(\.sentence.en)
                    == ["The sheet of Reviewer R02 does not count because of a conflict (recusal); it is kept."])
        }
    }

    @Test func nothingMoreIsTakenFromTheReviewer() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A4")
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A4", reason: "kin"), as: .reviewer("R02"))
            let reason = try await world.refusal {
                try await world.save("R02", "A4", .supersede, merit: "1", seen: 1, reason: "anger")
            }
            #expect(reason == .conflicted(candidate: "A4", kind: .recusal, ground: .stated("kin")))
        }
    }
}
