import AwardStatistics
import Testing

@Suite struct LeaveOneReviewerOutTests {
    private func score(_ candidate: String, _ reviewer: String, _ value: Double) -> Score {
        Score(candidate: candidate, reviewer: reviewer, value: value)
    }

    @Test func aWinnerWhoHangsOnOneReviewerIsSeen() throws {
        let table = try ScoreTable([
            score("A", "R1", 10), score("A", "R2", 5), score("A", "R3", 5), score("B", "R1", 4), score("B", "R2", 6),
            score("B", "R3", 6), score("C", "R1", 2), score("C", "R2", 2), score("C", "R3", 2),
        ])
        let result = try LeaveOneReviewerOut(table, method: .mean, cut: 1)
        #expect(result.places == [1, 2, 3])
        guard case .ranked(let change) = result.removals[0].outcome else {
            Issue.record("no ranking without R1")
            return
        }
        #expect(change.winners == ["B"])
        #expect(change.isWinnerChanged)
        #expect(change.entering == ["B"])
        #expect(change.leaving == ["A"])
        #expect(change.overlap == 0)
        #expect(change.largestShift == 1)
        #expect(change.largestMovers == ["A", "B"])
        guard case .ranked(let other) = result.removals[1].outcome else {
            Issue.record("no ranking without R2")
            return
        }
        #expect(other.keepsResult)
        #expect(other.kendallTau == 1)
        #expect(result.sentence.en.hasSuffix("changes the winner or the cut for 1."))
    }

    @Test func aRemovalThatLeavesNothingToRankByIsReported() throws {
        let table = try ScoreTable([
            score("A", "R1", 8), score("A", "R2", 6), score("B", "R1", 7), score("B", "R2", 7), score("B", "R3", 5),
            score("C", "R3", 6), score("C", "R4", 5), score("D", "R3", 4), score("D", "R4", 3), score("E", "R4", 3),
        ])
        let result = try LeaveOneReviewerOut(table, method: .leastSquares, cut: 2)
        #expect(result.removals[3].outcome == .orphaned(["E"]))
        #expect(result.removals[2].outcome == .disconnected([["A", "B"], ["C", "D", "E"]]))
    }
}
