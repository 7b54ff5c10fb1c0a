import AwardStatistics
import Testing

/// Where a measure is not defined it is refused, and said why.
@Suite struct AgreementEdgeTests {
    private func table(_ rows: [[Double?]]) throws -> ScoreTable {
        var scores: [Score] = []
        for (candidate, row) in rows.enumerated() {
            for (reviewer, value) in row.enumerated() {
                guard let value else { continue }
                scores.append(
                    Score(
                        candidate: DrawnScores.candidateKey(candidate), reviewer: DrawnScores.reviewerKey(reviewer),
                        value: value))
            }
        }
        return try ScoreTable(scores)
    }

    @Test func perfectAgreementIsOne() throws {
        let same = try table([[1, 1, 1], [5, 5, 5], [9, 9, 9]])
        #expect(try KendallConcordance(same).w == 1)
        #expect(try KrippendorffAlpha(same, .interval).value == 1)
        let intraclass = try IntraclassCorrelation(same)
        #expect(intraclass[.twoWayRandom, .single].value == 1)
        #expect(intraclass[.twoWayRandom, .single].p == 0)
    }

    @Test func anIncompleteTableHasNoIntraclassCorrelationAndNoConcordance() throws {
        let table = try table([[1, 2], [3, nil], [4, 5]])
        #expect(throws: StatisticsError.incomplete(missing: 1)) { try IntraclassCorrelation(table) }
        #expect(throws: StatisticsError.incomplete(missing: 1)) { try KendallConcordance(table) }
    }

    @Test func aSingleReviewerIsTooFew() throws {
        let table = try table([[1], [3], [4]])
        #expect(throws: StatisticsError.tooFewReviewers(found: 1, needed: 2)) { try IntraclassCorrelation(table) }
        #expect(throws: StatisticsError.tooFewReviewers(found: 1, needed: 2)) { try KendallConcordance(table) }
        #expect(throws: StatisticsError.empty) { try KrippendorffAlpha(table, .interval) }
    }

    @Test func equalScoresHaveNoAlphaInsteadOfOne() throws {
        let table = try table([[4, 4], [4, 4], [4, 4]])
        for level in MeasurementLevel.allCases {
            #expect(throws: StatisticsError.noVariation) { try KrippendorffAlpha(table, level) }
        }
        #expect(throws: StatisticsError.noVariation) { try IntraclassCorrelation(table) }
        #expect(throws: StatisticsError.noVariation) { try KendallConcordance(table) }
    }

    @Test func aReviewerOfOneScoreOnlyDoesNotCountTowardsAlpha() throws {
        let with = try table([[1, 1, nil], [2, 2, nil], [nil, nil, 9], [4, 5, nil]])
        let without = try table([[1, 1], [2, 2], [4, 5]])
        #expect(try KrippendorffAlpha(with, .interval).value == KrippendorffAlpha(without, .interval).value)
        #expect(try KrippendorffAlpha(with, .interval).values == 6)
    }

    @Test func negativeValuesHaveNoRatio() throws {
        let table = try table([[-1, 2], [2, 3]])
        #expect(throws: StatisticsError.outOfRange(setting: "ratio", found: -1, allowed: "≥ 0")) {
            try KrippendorffAlpha(table, .ratio)
        }
    }

    @Test func aNegativeCorrelationIsReportedAsItIs() throws {
        let opposed = try table([[1, 9], [5, 5], [9, 1]])
        #expect(try IntraclassCorrelation(opposed)[.oneWay, .single].value < 0)
        #expect(try KendallConcordance(opposed).w == 0)
    }

    @Test func pairsWithFewCommonCandidatesAreLeftOut() throws {
        let scores = DrawnScores.scores(seed: 5, candidates: 12, reviewers: 4, perCandidate: 2)
        let table = try ScoreTable(scores)
        #expect(try PairwiseSpearman(table, minimumCommon: 3).pairs.count == 4)
        #expect(try PairwiseSpearman(table).mean == nil)
    }

    /// Two reviewers in the same order of five, the third in the opposite one: (1 − 1 − 1)/3.
    @Test func theMeanOfPairsIsTheMeanOfTheirCorrelations() throws {
        let table = try table([[1, 2, 5], [2, 3, 4], [3, 4, 3], [4, 5, 2], [5, 6, 1]])
        let found = try PairwiseSpearman(table)
        #expect(isNear(found.mean, -1.0 / 3))
        #expect(isNear(found.correlation(2, 0), -1))
    }
}
