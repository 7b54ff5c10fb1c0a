import AwardCore
import AwardStore
import AwardUseCases
import Testing

struct ReviewerReplacementTests {
    @Test func finishedWorkStaysAndUnfinishedWorkMoves() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.importReviewers("R1", "R2")
            try await world.open(assigned: [(1, 1), (1, 2), (1, 3)])
            try await world.store(.submitted, reviewer: 1, candidate: 1)
            try await world.store(.draft, reviewer: 1, candidate: 2)
            let done = try await world.perform(ReplaceReviewer(reviewer: "R1", successor: "R2", reason: "병가"))
            #expect(done.kept.map(\.candidate) == ["11"])
            #expect(done.moved.map(\.candidate) == ["11140", "11740"])
            #expect(done.open.isEmpty)
            #expect(try await world.assignments() == ["R1–11", "R2–11140", "R2–11740"])
            #expect(try await world.countingSheets() == 1)
            let shown = try await world.ask(ShowReviewer("R1")).reviewer
            #expect(shown.state == .replaced)
            #expect(shown.successor == "R2")
            #expect(shown.reason == "병가")
        }
    }

    @Test func whatTheSuccessorMayNotScoreNeedsSomebodyElse() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            try await world.perform(
                ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R2", organisation: "11740")])))
            try await world.open(assigned: [(1, 2), (1, 3), (2, 2)])
            let done = try await world.perform(ReplaceReviewer(reviewer: "R1", successor: "R2", reason: "병가"))
            #expect(done.moved.isEmpty)
            #expect(done.open.map(\.candidate) == ["11140", "11740"])
            #expect(
                done.open.map { $0.obstacle?.en } == [
                    "the successor scores it already", "the successor has a conflict (exclusion)",
                ])
            #expect(try await world.assignments() == ["R2–11140"])
        }
    }

    @Test func aSuccessorTakesOnNoMoreThanTheirMost() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.importReviewers("R1", "R2")
            try await world.run("UPDATE reviewer SET maximum_load = 2 WHERE code = 'R2'")
            try await world.open(assigned: [(1, 1), (1, 2), (1, 3), (2, 4)])
            let done = try await world.perform(ReplaceReviewer(reviewer: "R1", successor: "R2", reason: "병가"))
            #expect(done.moved.map(\.candidate) == ["11"])
            #expect(done.open.map(\.candidate) == ["11140", "11740"])
            #expect(
                done.open.map { $0.obstacle?.en }
                    == Array(repeating: "the successor has the most candidates allowed, 2", count: 2))
            #expect(try await world.assignments() == ["R2–11", "R2–26110"])
        }
    }

    @Test func aSuccessorOfAnotherPanelIsRefused() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            try await world.perform(
                ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("Z1", pool: "citizens")])))
            try await world.open(assigned: [(1, 1)])
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(ReplaceReviewer(reviewer: "R1", successor: "Z1", reason: "병가"))
            }
            #expect(
                problems(refusal) == [
                    "--by: Reviewer Z1 is of pool “citizens”, which does not sit on the panel of stage “paper”."
                ])
            #expect(try await world.assignments() == ["R1–11"])
        }
    }

    @Test func whoWasReplacedCannotBeReplacedAgain() async throws {
        try await PeopleWorld.with { world in
            try await world.importReviewers("R1", "R2", "R3")
            try await world.perform(ReplaceReviewer(reviewer: "R1", successor: "R2", reason: "병가"))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(ReplaceReviewer(reviewer: "R1", successor: "R3", reason: "병가"))
            }
            #expect(refusal?.code == "reviewer_inactive")
        }
    }

    @Test func removingAReviewerRemovesNoMarks() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.importReviewers("R1")
            try await world.open(assigned: [(1, 1), (1, 2), (1, 3)])
            try await world.store(.submitted, reviewer: 1, candidate: 1)
            try await world.store(.draft, reviewer: 1, candidate: 2)
            let done = try await world.perform(RemoveReviewer(reviewer: "R1", reason: "사전 접촉"))
            #expect(done.kept.map(\.candidate) == ["11"])
            #expect(done.open.map(\.candidate) == ["11140", "11740"])
            #expect(try await world.count("SELECT count(*) FROM scoresheet") == 2)
            #expect(try await world.countingSheets() == 1)
            #expect(try await world.assignments() == ["R1–11"])
        }
    }
}
