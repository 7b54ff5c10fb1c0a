import AwardStatistics
import Testing

/// Every index of every case, and the offences planted in a made one.
@Suite struct ScreeningOracleTests {
    private static let cases = OracleFolder.statisticsCases("anomaly")

    private func report(_ scores: OracleScores) throws -> ScreeningReport {
        let groups = scores.meta["candidate_groups"].fields.compactMapValues(\.text)
        return try ScreeningReport(scores.totals, marks: scores.marks, candidateGroups: groups)
    }

    @Test(arguments: cases)
    func everyReviewersIndicesComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["anomaly"]
        let found = try report(scores)
        #expect(agrees(found.sigma, answer["sigma"], within: 1e-8))
        #expect(agrees(found.robustSigma, answer["robust_sigma"], within: 1e-6))
        #expect(found.reviewers.count == answer["judge"].fields.count)
        for reviewer in found.reviewers {
            let expected = answer["judge"][reviewer.reviewer]
            let name = reviewer.reviewer
            #expect(agrees(Double(reviewer.scores), expected["n"], within: 0), "\(name)")
            #expect(agrees(Double(reviewer.testable), expected["n_testable"], within: 0), "\(name)")
            #expect(agrees(reviewer.severity, expected["severity"], within: 1e-8), "\(name)")
            #expect(agrees(reviewer.severityT, expected["severity_t"], within: 1e-8), "\(name)")
            #expect(agrees(reviewer.robustMisfit, expected["robust_infit"], within: 1e-6), "\(name)")
            #expect(agrees(reviewer.infit, expected["infit"], within: 1e-8), "\(name)")
            #expect(agrees(reviewer.outfit, expected["mean_sq_std_resid"], within: 1e-8), "\(name)")
            #expect(agrees(reviewer.consistency, expected["corr_with_others"], within: 1e-8), "\(name)")
            #expect(agrees(reviewer.spreadRatio, expected["spread_ratio"], within: 1e-8), "\(name)")
            #expect(agrees(reviewer.haloRatio, expected["halo_sd_ratio"], within: 1e-8), "\(name)")
        }
    }

    @Test(arguments: cases)
    func theOutlyingScoresComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["anomaly"]
        let found = try report(scores)
        #expect(agrees(found.outlyingThreshold, answer["outlier_t_threshold"], within: 1e-6))
        #expect(found.scores.count == answer["outliers"].list.count)
        for (score, expected) in zip(found.scores, answer["outliers"].list) {
            #expect(score.reviewer == expected["judge"].text)
            #expect(score.candidate == expected["candidate"].text)
            #expect(agrees(score.value, expected["y"], within: 1e-9))
            #expect(agrees(score.standardised, expected["std_resid"], within: 1e-8))
            #expect(agrees(score.t, expected["t"], within: 1e-8))
        }
    }

    @Test(arguments: cases)
    func thePairsThatDepartTogetherComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["anomaly"]
        let found = try report(scores).pairs
        #expect(agrees(Double(found.count), answer["n_pairs_tested"], within: 0))
        for (pair, expected) in zip(found, answer["pairs"].list) {
            #expect([pair.first, pair.second] == expected["judges"].list.compactMap(\.text))
            #expect(agrees(Double(pair.common), expected["n_shared"], within: 0))
            #expect(agrees(pair.correlation, expected["residual_corr"], within: 1e-8))
            #expect(agrees(pair.p, expected["p_one_sided"], within: 1e-8))
            #expect(agrees(pair.rate, expected["bh_q"], within: 1e-8))
        }
    }

    @Test(arguments: cases)
    func thePreferencesForAGroupComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let found = try report(scores).preferences
        let answers = scores.expected["anomaly"]["favouritism"].list
        #expect(answers.isEmpty || found.count >= answers.count)
        for (preference, expected) in zip(found, answers) {
            #expect(preference.reviewer == expected["judge"].text)
            #expect(preference.group == expected["group"].text)
            #expect(agrees(Double(preference.inside), expected["n"], within: 0))
            #expect(agrees(preference.meanInside, expected["mean_resid_in"], within: 1e-8))
            #expect(agrees(preference.meanOutside, expected["mean_resid_out"], within: 1e-8))
            #expect(agrees(preference.difference, expected["diff"], within: 1e-8))
            #expect(agrees(preference.t, expected["welch_t"], within: 1e-8))
            #expect(agrees(preference.p, expected["p"], within: 1e-8))
        }
    }

    @Test(arguments: OracleFolder.cases("synth_anomaly"))
    func thePlantedOffencesAreFoundAndNobodyElseIsPointedAt(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        var seen: [String: Set<String>] = [:]
        for finding in try report(scores).findings where finding.level > .information {
            let kind: String
            switch finding.observation {
            case .misfit: kind = "misfit"
            case .inconsistency: kind = "inconsistency"
            case .centralTendency: kind = "central"
            case .halo: kind = "halo"
            case .repetition: kind = "repetition"
            case .preference: kind = "preference"
            case .outlyingScore: kind = "score"
            case .pair: kind = "pair"
            case .extremism: kind = "extremism"
            case .severity: kind = "severity"
            }
            for reviewer in finding.reviewers { seen[kind, default: []].insert(reviewer) }
        }
        #expect(seen["misfit"] == ["J03", "J05", "J07", "J09"])
        #expect(seen["central"] == ["J03"])
        #expect(seen["inconsistency"] == ["J03", "J05"])
        #expect(seen["halo"] == ["J11"])
        #expect(seen["preference"] == ["J07", "J09"])
        #expect(seen["score"] == ["J05"])
        #expect(seen["pair"] == nil)
        #expect(seen["extremism"] == nil)
        #expect(seen["repetition"] ?? [] == [])
    }

    @Test(arguments: OracleFolder.cases("synth_243x30") + OracleFolder.cases("isu_euro2017_ladies_sp"))
    func anHonestPanelIsNotPointedAt(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        #expect(try report(scores).findings.filter { $0.level > .information } == [])
    }
}
