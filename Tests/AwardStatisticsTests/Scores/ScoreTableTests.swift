import AwardStatistics
import Testing

/// A table is the same whatever order its rows came in, and refuses what is not one score per pair.
@Suite struct ScoreTableTests {
    private let scores = [
        Score(candidate: "B", reviewer: "2", value: 4), Score(candidate: "A", reviewer: "1", value: 7),
        Score(candidate: "B", reviewer: "1", value: 5), Score(candidate: "C", reviewer: "2", value: 9),
    ]

    @Test func rowsAreInOrderOfTheirKeys() throws {
        let table = try ScoreTable(scores)
        #expect(table.candidates == ["A", "B", "C"])
        #expect(table.reviewers == ["1", "2"])
        #expect(table.rows.map(\.value) == [7, 5, 4, 9])
        #expect(table.rows(ofReviewer: 1).map(\.value) == [4, 9])
        #expect(table.rows(ofCandidate: 1).map(\.reviewer) == [0, 1])
        #expect(table.reviewerCount(ofCandidate: 1) == 2)
        #expect(table.candidateCount(ofReviewer: 0) == 2)
        #expect(table.candidateMeans == [7, 4.5, 9])
    }

    @Test(arguments: 1...20)
    func theOrderOfTheInputDoesNotMatter(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var shuffled = scores
        generator.shuffle(&shuffled)
        #expect(try ScoreTable(shuffled) == ScoreTable(scores), "seed \(seed)")
    }

    @Test func aPairThatDidNotMeetHasNoValue() throws {
        let table = try ScoreTable(scores)
        #expect(table.value(candidate: 0, reviewer: 1) == nil)
        #expect(table.value(candidate: 2, reviewer: 1) == 9)
        #expect(!table.isComplete)
        #expect(throws: StatisticsError.incomplete(missing: 2)) { try table.matrix() }
    }

    @Test func aSecondScoreOfAPairIsRefused() {
        let twice = scores + [Score(candidate: "A", reviewer: "1", value: 7)]
        #expect(throws: StatisticsError.duplicateScore(candidate: "A", reviewer: "1")) { try ScoreTable(twice) }
    }

    @Test func aScoreThatIsNoNumberIsRefused() {
        let broken = scores + [Score(candidate: "A", reviewer: "2", value: .nan)]
        #expect(throws: StatisticsError.notFinite(candidate: "A", reviewer: "2")) { try ScoreTable(broken) }
    }

    @Test func aKeyThatIsThereTwiceIsRefused() {
        #expect(throws: StatisticsError.duplicateKey("A")) {
            try ScoreTable(candidates: ["A", "B", "A"], reviewers: ["1"], rows: [])
        }
    }

    @Test func aPartHasOnlyItsOwnScores() throws {
        let part = try ScoreTable(scores).part(candidates: [2, 1], reviewers: [1])
        #expect(part.candidates == ["B", "C"])
        #expect(part.reviewers == ["2"])
        #expect(part.rows.map(\.value) == [4, 9])
        #expect(try ScoreTable(scores).without(reviewer: 1).rows.map(\.value) == [7, 5])
    }
}
