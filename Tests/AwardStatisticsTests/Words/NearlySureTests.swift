import AwardStatistics
import Testing

/// What sentences say of chances near one and of a single reviewer.
@Suite struct NearlySureTests {
    @Test func whatIsNearlySureIsNotSaidToBeSure() throws {
        let scores = ["R1", "R2", "R3"].enumerated().flatMap { index, reviewer in
            [("A", 95.0), ("B", 60), ("C", 40)].enumerated().map { row, entry in
                Score(
                    candidate: entry.0, reviewer: reviewer,
                    value: entry.1 + Double(index) + ((index + row).isMultiple(of: 2) ? 0.5 : 0))
            }
        }
        let fit = try BothRandom(try ScoreTable(scores))
        let places = try fit.places(cut: 1, draws: 1_000, seed: 1)
        let sentence = try #require(places.winnerSentence())
        #expect(sentence.en == "The chance that A is truly the best is over 99%.")
        #expect(sentence.ko == "A 후보가 실제로 가장 나을 확률은 99% 이상입니다.")
        let last = try #require(places.candidates.last)
        #expect(last.sentence().en.contains("under 1%"))
    }

    @Test func oneReviewerIsNotPlural() throws {
        let assumptions = StageAssumptions(
            candidates: 6, reviewers: 3, advancing: 3, best: 1, qualityDeviation: 10, severityDeviation: 0,
            noiseDeviation: 0.01, minutesPerSheet: 10)
        let plan = try StagePlan(assumptions, reviewersPerCandidate: 1...2, runs: 50, seed: 1)
        #expect(plan.sentence.en.contains("each candidate needs 1 reviewer: 1 hour in all"))
    }

    @Test func aSharedFirstPlaceIsNoChange() {
        let shared = RankingChange(candidates: ["A", "B", "C"], from: [1, 2, 3], to: [1, 1, 3], cut: 1)
        #expect(shared.isWinnerChanged)
        #expect(shared.keepsFirst)
        #expect(shared.keepsResult)
        let lost = RankingChange(candidates: ["A", "B", "C"], from: [1, 2, 3], to: [2, 1, 3], cut: 2)
        #expect(!lost.keepsFirst)
        #expect(!lost.keepsResult)
        let dropped = RankingChange(candidates: ["A", "B", "C"], from: [1, 2, 3], to: [1, 3, 2], cut: 2)
        #expect(dropped.keepsFirst)
        #expect(!dropped.keepsResult)
    }

    @Test func otherWaysOfCountingStandBesideTheOfficialPlaces() throws {
        let table = try ScoreTable([
            Score(candidate: "A", reviewer: "R1", value: 10), Score(candidate: "A", reviewer: "R2", value: 1),
            Score(candidate: "A", reviewer: "R3", value: 1), Score(candidate: "B", reviewer: "R1", value: 3),
            Score(candidate: "B", reviewer: "R2", value: 3), Score(candidate: "B", reviewer: "R3", value: 3),
        ])
        let comparison = try MethodComparison(table, official: [1, 2], methods: [.mean, .median], cut: 1)
        #expect(comparison.columns.map(\.places) == [[1, 2], [2, 1]])
        #expect(comparison.columns[0].scores == [4, 3])
        #expect(comparison.columns[1].scores == [1, 3])
        #expect(comparison.largestShift(0) == 1)
        #expect(comparison.columns.map { $0.row.keepsResult } == [true, false])
    }
}
