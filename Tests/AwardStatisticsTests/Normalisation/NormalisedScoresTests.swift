import AwardStatistics
import Testing

/// Scores put on one scale reviewer by reviewer.
@Suite struct NormalisedScoresTests {
    private func table(_ values: [String: [Double]]) throws -> ScoreTable {
        try ScoreTable(
            values.flatMap { reviewer, scores in
                scores.enumerated().map { Score(candidate: "C\($0)", reviewer: reviewer, value: $1) }
            })
    }

    @Test func everyMethodGivesItsHandComputedValue() throws {
        let table = try table(["R": [2, 4, 9]])
        let expected: [NormalisationMethod: [Double]] = [
            .none: [2, 4, 9], .z: [-3 / 13.0.squareRoot(), -1 / 13.0.squareRoot(), 4 / 13.0.squareRoot()],
            .minMax: [0, 2.0 / 7, 1], .midrank: [3, 2, 1], .borda: [0, 0.5, 1],
            .percentile: [0.5 / 3, 1.5 / 3, 2.5 / 3], .rescaled: [2, 4, 9],
        ]
        for (method, values) in expected {
            for (found, value) in zip(try NormalisedScores(table, method).values, values) {
                #expect(isNear(found, value), "\(method)")
            }
        }
        #expect(isNear(try NormalisedScores(table, .tScore).values[2], 50 + 40 / 13.0.squareRoot()))
    }

    @Test func aReviewerWithoutSpreadSaysNothingAndIsFlagged() throws {
        let flat = try table(["A": [7, 7, 7], "B": [1, 2, 3]])
        let z = try NormalisedScores(flat, .z)
        #expect(z.scales[0].flags == [.noInformation, .fewCandidates])
        #expect(z.candidateMeans == [-0.5, 0, 0.5])
        #expect(try NormalisedScores(flat, .minMax).candidateMeans == [0.25, 0.5, 0.75])
        #expect(try NormalisedScores(flat, .borda).candidateMeans == [0.25, 0.5, 0.75])
    }

    @Test func aReviewerOfOneCandidateStandsInTheMiddle() throws {
        let single = try ScoreTable([Score(candidate: "C", reviewer: "A", value: 9)])
        #expect(try NormalisedScores(single, .z).values == [0])
        #expect(try NormalisedScores(single, .minMax).values == [0.5])
        #expect(try NormalisedScores(single, .borda).values == [0.5])
        #expect(try NormalisedScores(single, .percentile).values == [0.5])
    }

    @Test func equalScoresShareTheirPlaces() throws {
        let tied = try table(["A": [5, 8, 8, 3]])
        #expect(try NormalisedScores(tied, .midrank).values == [3, 1.5, 1.5, 4])
    }

    /// A reviewer's own constant and scale vanish under every method that normalises by the reviewer.
    @Test(arguments: 1...20)
    func aReviewersConstantAndScaleVanish(seed: UInt64) throws {
        let scores = DrawnScores.scores(seed: seed, candidates: 20, reviewers: 5, perCandidate: 3)
        let bent = scores.map { score in
            score.reviewer == DrawnScores.reviewerKey(1)
                ? Score(candidate: score.candidate, reviewer: score.reviewer, value: 3 * score.value - 8) : score
        }
        for method in [NormalisationMethod.z, .tScore, .minMax, .midrank, .borda, .percentile] {
            let before = try NormalisedScores(ScoreTable(scores), method).candidateMeans
            let after = try NormalisedScores(ScoreTable(bent), method).candidateMeans
            for (one, other) in zip(before, after) { #expect(isNear(one, other), "seed \(seed) \(method)") }
        }
    }
}
