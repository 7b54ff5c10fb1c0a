import AwardStatistics
import Testing

/// Every per-reviewer normalisation of every case.
@Suite struct NormalisationOracleTests {
    private static let names: [(NormalisationMethod, String)] = [
        (.z, "z_mean"), (.tScore, "t_score"), (.rescaled, "z_rescaled"), (.minMax, "minmax_mean"),
        (.midrank, "midrank_mean"), (.borda, "borda_mean"), (.percentile, "percentile_mean"),
    ]

    @Test(arguments: OracleFolder.statisticsCases("normalisation"))
    func everyMethodComesOutForEveryCandidate(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["normalisation"]["candidate"]
        #expect(answer.fields.count == scores.totals.candidates.count)
        for (method, name) in Self.names {
            let found = try NormalisedScores(scores.totals, method)
            for (candidate, mean) in zip(scores.totals.candidates, found.candidateMeans) {
                #expect(agrees(mean, answer[candidate][name], within: 1e-8), "\(name) \(candidate)")
            }
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("normalisation"))
    func howEachReviewerUsedTheScaleComesOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["normalisation"]["judge"]
        let scales = try NormalisedScores(scores.totals, .z).scales
        for (reviewer, scale) in zip(scores.totals.reviewers, scales) {
            let expected = answer[reviewer]
            #expect(agrees(Double(scale.count), expected["n"], within: 0))
            #expect(agrees(scale.mean, expected["mean"], within: 1e-9))
            #expect(agrees(scale.deviation, expected["sd"], within: 1e-9), "\(reviewer)")
            #expect(agrees(scale.populationDeviation, expected["sd_pop"], within: 1e-9), "\(reviewer)")
            #expect(agrees(scale.minimum, expected["min"], within: 1e-9))
            #expect(agrees(scale.maximum, expected["max"], within: 1e-9))
            #expect(scale.flags.contains(.noInformation) == expected["zero_variance"].flag, "\(reviewer)")
        }
    }
}
