import AwardStatistics
import Foundation
import Testing

/// Adjusted scores against R's `lm`, `rlm` and `lmer`.
@Suite struct SeverityOracleTests {
    @Test(arguments: OracleFolder.statisticsCases("additive_ls"))
    func leastSquaresAreAsExpected(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let expected = scores.expected["additive_ls"]
        if expected["error"].isThere {
            for group in expected["per_component"].list {
                let members = group["candidates"].list.compactMap(\.text).sorted()
                let fits = try AdditiveLeastSquares.perGroup(scores.totals)
                let fit = try #require(fits.first { $0.candidates.map(\.candidate) == members })
                compare(fit, group["fit"])
            }
        } else {
            compare(try AdditiveLeastSquares(scores.totals), expected)
        }
    }

    private func compare(_ fit: AdditiveLeastSquares, _ expected: OracleAnswer) {
        #expect(agrees(fit.mean, expected["mu"], within: 1e-8))
        #expect(agrees(fit.residualSumOfSquares, expected["rss"], within: 1e-8))
        #expect(agrees(fit.residualVariance, expected["sigma2"], within: 1e-8))
        #expect(Double(fit.degreesOfFreedom) == expected["df"].number)
        #expect(expected["candidate"].fields.count == fit.candidates.count)
        for (index, candidate) in fit.candidates.enumerated() {
            let key = candidate.candidate
            #expect(agrees(fit.candidateEffects[index], expected["candidate"][key], within: 1e-8), "\(key)")
            #expect(agrees(candidate.adjusted, expected["adjusted"][key], within: 1e-8), "\(key)")
            #expect(agrees(candidate.standardError, expected["se_adjusted"][key], within: 1e-8), "\(key)")
            #expect(
                agrees(fit.candidateErrors?[index], expected["se_candidate"][key], within: 1e-8), "\(key)")
        }
        for reviewer in fit.reviewers {
            let key = reviewer.reviewer
            #expect(agrees(reviewer.effect, expected["judge"][key], within: 1e-8), "\(key)")
            #expect(agrees(reviewer.standardError, expected["se_judge"][key], within: 1e-8), "\(key)")
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("additive_huber"))
    func theRobustFitIsAsExpected(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let expected = scores.expected["additive_huber"]
        let fit = try AdditiveHuber(scores.totals)
        #expect(agrees(fit.mean, expected["mu"], within: 1e-8))
        #expect(agrees(fit.scale, expected["scale"], within: 1e-8))
        for (index, candidate) in fit.candidates.enumerated() {
            let key = candidate.candidate
            #expect(agrees(fit.candidateEffects[index], expected["candidate"][key], within: 1e-8), "\(key)")
        }
        for reviewer in fit.reviewers {
            #expect(agrees(reviewer.effect, expected["judge"][reviewer.reviewer], within: 1e-8))
        }
        for entry in expected["most_downweighted"].list {
            let row = scores.totals.rows.firstIndex {
                scores.totals.candidates[$0.candidate] == entry["candidate"].text
                    && scores.totals.reviewers[$0.reviewer] == entry["judge"].text
            }
            #expect(agrees(row.map { fit.weights[$0] }, entry["weight"], within: 1e-8))
        }
    }

    @Test(arguments: OracleFolder.cases("krippendorff_4x12"))
    func theRobustFitIsRefusedWhereMostScoresFitExactly(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        #expect(!scores.expected["additive_huber"].isThere)
        #expect(throws: StatisticsError.noResidual) { try AdditiveHuber(scores.totals) }
    }

    @Test(arguments: OracleFolder.statisticsCases("candidate_fixed_judge_random"))
    func fixedCandidatesAndRandomReviewersAreAsExpected(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let expected = scores.expected["candidate_fixed_judge_random"]
        let isConnected = scores.expected["design"]["connected"].flag == true
        let fit = try CandidateFixedReviewerRandom(scores.totals, trustsRandomAssignment: !isConnected)
        #expect(isVariance(fit.reviewerVariance, expected["var_judge"]))
        #expect(isVariance(fit.residualVariance, expected["var_residual"]))
        #expect(agrees(fit.deviance, expected["reml_deviance"], within: 1e-6))
        #expect(expected["estimate"].fields.count == fit.candidates.count)
        for candidate in fit.candidates {
            let key = candidate.candidate
            #expect(agrees(candidate.adjusted, expected["estimate"][key], within: 1e-5), "\(key)")
            #expect(agrees(candidate.standardError, expected["se"][key], within: 1e-5), "\(key)")
        }
        for reviewer in fit.reviewers {
            #expect(agrees(reviewer.effect, expected["judge"][reviewer.reviewer], within: 1e-5))
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("mixed_reml"))
    func randomCandidatesAndReviewersAreAsExpected(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let expected = scores.expected["mixed_reml"]
        let fit = try BothRandom(scores.totals)
        for reference in [expected, scores.expected["lme4_raw"]] where reference.isThere {
            #expect(isVariance(fit.candidateVariance, reference["var_candidate"]))
            #expect(isVariance(fit.reviewerVariance, reference["var_judge"]))
            #expect(isVariance(fit.residualVariance, reference["var_residual"]))
            #expect(agrees(fit.deviance, reference["reml_deviance"], within: 1e-6))
            #expect(agrees(fit.mean, reference["mu"], within: 1e-5))
            #expect(agrees(fit.meanError, reference["se_mu"], within: 1e-5))
        }
        #expect(agrees(fit.singleReliability, expected["icc_single"], within: 1e-4))
        #expect(agrees(fit.singleConsistency, expected["icc_single_consistency"], within: 1e-4))
        #expect(expected["adjusted"].fields.count == fit.candidates.count)
        for candidate in fit.candidates {
            let key = candidate.candidate
            #expect(agrees(candidate.effect, expected["blup_candidate"][key], within: 1e-5), "\(key)")
            #expect(agrees(candidate.adjusted, expected["adjusted"][key], within: 1e-5), "\(key)")
            #expect(
                agrees(candidate.conditionalDeviation, expected["condsd_candidate"][key], within: 1e-5), "\(key)")
            #expect(agrees(candidate.predictionVariance, expected["pev_candidate"][key], within: 1e-5), "\(key)")
            #expect(agrees(candidate.reliability, expected["reliability_candidate"][key], within: 1e-5), "\(key)")
            #expect(agrees(candidate.standardError, expected["sd_adjusted"][key], within: 1e-5), "\(key)")
        }
        for reviewer in fit.reviewers {
            let key = reviewer.reviewer
            #expect(agrees(reviewer.effect, expected["blup_judge"][key], within: 1e-5), "\(key)")
            #expect(agrees(reviewer.standardError, expected["condsd_judge"][key], within: 1e-5), "\(key)")
        }
    }

    /// 1e-4 of the variance, 1e-6 near 0.
    private func isVariance(_ found: Double, _ expected: OracleAnswer) -> Bool {
        guard let expected = expected.number else { return false }
        return abs(found - expected) <= max(1e-6, 1e-4 * abs(expected))
    }
}
