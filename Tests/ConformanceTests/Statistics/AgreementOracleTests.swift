import AwardStatistics
import Testing

/// ICC, Krippendorff's α and Kendall's W of every case, as R and Python give them and as printed.
@Suite struct AgreementOracleTests {
    @Test(arguments: OracleFolder.statisticsCases("icc"))
    func theSixIntraclassCorrelationsComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["icc"]
        let found = try IntraclassCorrelation(scores.totals)
        let squares = answer["mean_squares"]
        #expect(agrees(found.squares.candidates, squares["BMS"], within: 1e-9))
        #expect(agrees(found.squares.reviewers, squares["JMS"], within: 1e-9))
        #expect(agrees(found.squares.residual, squares["EMS"], within: 1e-9))
        #expect(agrees(found.squares.within, squares["WMS"], within: 1e-9))
        #expect(answer["icc"].fields.count == 6)
        for estimate in found.estimates {
            let expected = answer["icc"][estimate.name]
            #expect(agrees(estimate.value, expected["icc"], within: 1e-9), "\(estimate.name)")
            #expect(agrees(estimate.interval?.lowerBound, expected["ci95"][0], within: 1e-6), "\(estimate.name)")
            #expect(agrees(estimate.interval?.upperBound, expected["ci95"][1], within: 1e-6), "\(estimate.name)")
            #expect(agrees(estimate.f, expected["F"], within: 1e-8), "\(estimate.name)")
            #expect(agrees(estimate.df1, expected["df1"], within: 0), "\(estimate.name)")
            #expect(agrees(estimate.df2, expected["df2"], within: 0), "\(estimate.name)")
            #expect(agrees(estimate.p, expected["p"], within: 1e-9), "\(estimate.name)")
        }
    }

    @Test(arguments: OracleFolder.cases("shrout_fleiss_1979"))
    func theTableOfShroutAndFleissComesOutAsPrinted(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let published = scores.expected["published"]["icc"]
        for estimate in try IntraclassCorrelation(scores.totals).estimates {
            #expect(agrees(estimate.value, published[estimate.name], within: 0.005), "\(estimate.name)")
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("krippendorff_alpha"))
    func alphaComesOutAtEveryLevel(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        for (name, expected) in scores.expected["krippendorff_alpha"].fields {
            let level = try #require(MeasurementLevel(rawValue: name))
            #expect(agrees(try KrippendorffAlpha(scores.totals, level).value, expected, within: 1e-9), "\(name)")
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("krippendorff_alpha_by_criterion"))
    func alphaComesOutOnEveryCriterion(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        for (criterion, answers) in scores.expected["krippendorff_alpha_by_criterion"].fields {
            let position = try #require(scores.marks.criteria.firstIndex(of: criterion))
            let table = scores.marks.scores(onCriterion: position)
            for (name, expected) in answers.fields {
                let level = try #require(MeasurementLevel(rawValue: name))
                let found = try KrippendorffAlpha(table, level).value
                #expect(agrees(found, expected, within: 1e-9), "\(criterion) \(name)")
            }
        }
    }

    @Test(arguments: OracleFolder.cases("krippendorff_4x12"))
    func krippendorffsExampleComesOutAsPrinted(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        for (name, expected) in scores.expected["published"]["alpha"].fields {
            let level = try #require(MeasurementLevel(rawValue: name))
            #expect(agrees(try KrippendorffAlpha(scores.totals, level).value, expected, within: 0.0005), "\(name)")
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("coincidence_matrix"))
    func theCoincidenceMatrixComesOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["coincidence_matrix"]
        let found = try CoincidenceMatrix(scores.totals)
        #expect(found.values == answer["values"].list.compactMap(\.number))
        #expect(agrees(found.total, answer["n_pairable"], within: 1e-9))
        for (row, expected) in zip(found.counts, answer["matrix"].list) {
            for (count, number) in zip(row, expected.list) { #expect(agrees(count, number, within: 1e-9)) }
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("bootstrap_units_interval"))
    func theBootstrapIntervalComesOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["bootstrap_units_interval"]
        let tolerance = try #require(answer["tolerance"].number)
        let found = try AlphaInterval(scores.totals, .interval, draws: 4000, seed: 20_260)
        #expect(agrees(found.low, answer["lo95"], within: tolerance))
        #expect(agrees(found.high, answer["hi95"], within: tolerance))
        #expect(agrees(found.mean, answer["mean"], within: tolerance))
    }

    @Test(arguments: OracleFolder.statisticsCases("kendall_w"))
    func kendallsConcordanceComesOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let isRanked = scores.meta["direction"].isThere
        let table = isRanked ? scores.marks.scores(onCriterion: 0) : scores.totals
        let answer = scores.expected["kendall_w"]
        let found = try KendallConcordance(table, direction: isRanked ? .lowerIsBetter : .higherIsBetter)
        #expect(agrees(found.w, answer["W"], within: 1e-9))
        #expect(agrees(found.uncorrected, answer["W_uncorrected"], within: 1e-9))
        #expect(agrees(found.tieTerm, answer["tie_term"], within: 0))
        #expect(agrees(found.chiSquare, answer["chi2"], within: 1e-9))
        #expect(agrees(Double(found.degreesOfFreedom), answer["df"], within: 0))
        #expect(agrees(found.p, answer["p"], within: 1e-9))
        #expect(agrees(found.meanSpearman, answer["mean_spearman"], within: 1e-9))
        for (key, sum) in zip(answer["candidates"].list, answer["rank_sums"].list) {
            let position = try #require(table.candidates.firstIndex(of: key.text ?? ""))
            #expect(agrees(found.rankSums[position], sum, within: 0))
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("judge_vs_mean_of_others_spearman"))
    func eachReviewersAgreementWithTheRestComesOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["judge_vs_mean_of_others_spearman"]
        let found = AgreementWithRest(scores.marks.scores(onCriterion: 0))
        #expect(found.entries.count == answer.fields.count)
        for entry in found.entries {
            #expect(agrees(entry.correlation, answer[found.reviewers[entry.reviewer]], within: 1e-9))
        }
    }
}
