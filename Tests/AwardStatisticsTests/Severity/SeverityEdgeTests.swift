import AwardStatistics
import Testing

/// Where the data cannot answer, and answers known by hand.
@Suite struct SeverityEdgeTests {
    @Test func aReviewerTwoPointsMoreSevereIsCorrectedByTwoPoints() throws {
        // R1 gives 8 and 6; R2, two points below, gives 4 and 2; C2 and C3 are seen by one more reviewer each.
        let table = try ScoreTable([
            Score(candidate: "C1", reviewer: "R1", value: 8), Score(candidate: "C2", reviewer: "R1", value: 6),
            Score(candidate: "C2", reviewer: "R2", value: 4), Score(candidate: "C3", reviewer: "R2", value: 2),
        ])
        let fit = try AdditiveLeastSquares(table)
        #expect(fit.reviewers.map(\.effect).map { ($0 * 1e9).rounded() / 1e9 } == [1, -1])
        #expect(fit.candidates.map(\.adjusted).map { ($0 * 1e9).rounded() / 1e9 } == [7, 5, 3])
        #expect(fit.candidates.map(\.raw) == [8, 5, 2])
        // Four scores, three candidates, two reviewers: nothing is left.
        #expect(fit.degreesOfFreedom == 0)
        #expect(fit.residualVariance == nil)
        #expect(fit.candidates.allSatisfy { $0.standardError == nil })
    }

    @Test func scoresThatFitExactlyHaveNoErrorToMeasure() throws {
        let rows = (0..<6).flatMap { candidate in
            (0..<4).map {
                Score(candidate: "C\(candidate)", reviewer: "R\($0)", value: Double(candidate) + Double($0) / 2)
            }
        }
        let table = try ScoreTable(rows)
        #expect(throws: StatisticsError.noResidual) { try CandidateFixedReviewerRandom(table) }
        #expect(throws: StatisticsError.noResidual) { try BothRandom(table) }
        #expect(throws: StatisticsError.noResidual) { try AdditiveHuber(table) }
    }

    @Test(arguments: [0, 7, 0.1, 88.7])
    func equalScoresHaveNoVariation(value: Double) throws {
        let table = try ScoreTable(
            (0..<3).flatMap { candidate in
                (0..<3).map { Score(candidate: "C\(candidate)", reviewer: "R\($0)", value: value) }
            })
        #expect(throws: StatisticsError.noVariation) { try BothRandom(table) }
        #expect(throws: StatisticsError.noResidual) { try CandidateFixedReviewerRandom(table) }
        #expect(throws: StatisticsError.noResidual) { try AdditiveHuber(table) }
    }

    @Test func oneScoreForEachCandidateLeavesNothingToJudgeSeverityBy() throws {
        let table = try ScoreTable([
            Score(candidate: "C1", reviewer: "R1", value: 7), Score(candidate: "C2", reviewer: "R1", value: 5),
        ])
        #expect(throws: StatisticsError.noDegreesOfFreedom) { try CandidateFixedReviewerRandom(table) }
    }

    @Test func anEmptyTableIsRefused() throws {
        let table = try ScoreTable(candidates: ["C1"], reviewers: ["R1"], rows: [])
        #expect(throws: StatisticsError.empty) { try AdditiveLeastSquares(table) }
        #expect(throws: StatisticsError.empty) { try BothRandom(table) }
        #expect(throws: StatisticsError.empty) { try DesignReport(table) }
    }

    @Test func aCandidateWithoutAScoreIsRefused() throws {
        let all = try ScoreTable(DrawnScores.scores(seed: 4, candidates: 10, reviewers: 4, perCandidate: 3))
        let table = all.filtered { $0.candidate != 3 }
        #expect(throws: StatisticsError.tooFewReviewers(found: 0, needed: 1)) { try BothRandom(table) }
        #expect(throws: StatisticsError.tooFewReviewers(found: 0, needed: 1)) {
            try ScoringMethod.mean.scores(table)
        }
    }

    @Test func aWeightThatIsNotAboveZeroIsRefused() throws {
        let table = try ScoreTable([
            Score(candidate: "C1", reviewer: "R1", value: 7), Score(candidate: "C1", reviewer: "R2", value: 5),
        ])
        #expect(throws: StatisticsError.outOfRange(setting: "weight", found: 0, allowed: "> 0")) {
            try AdditiveLeastSquares(table, weights: [1, 0])
        }
        #expect(throws: StatisticsError.wrongCount(found: 1, expected: 2)) {
            try AdditiveLeastSquares(table, weights: [1])
        }
    }

    @Test func aReviewerWithoutAScoreIsLeftOut() throws {
        let all = try ScoreTable(DrawnScores.scores(seed: 4, candidates: 10, reviewers: 4, perCandidate: 3))
        let fit = try CandidateFixedReviewerRandom(all.without(reviewer: 1))
        #expect(fit.reviewers.map(\.reviewer) == [0, 2, 3].map { DrawnScores.reviewerKey($0) })
    }
}
