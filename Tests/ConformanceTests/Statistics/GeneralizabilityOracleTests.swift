import AwardStatistics
import Testing

/// Variance components, coefficients and panel sizes of every complete case.
@Suite struct GeneralizabilityOracleTests {
    @Test(arguments: OracleFolder.statisticsCases("g_study_p_x_j"))
    func theComponentsOfCandidatesAndReviewersComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["g_study_p_x_j"]
        let found = try ReviewerComponents(scores.totals)
        #expect(agrees(found.candidate, answer["var_p"], within: 1e-9))
        #expect(agrees(found.reviewer, answer["var_j"], within: 1e-9))
        #expect(agrees(found.residual, answer["var_pj_e"], within: 1e-9))
    }

    /// By mean squares where a case is complete, by REML where it is not.
    @Test(arguments: OracleFolder.statisticsCases("judges_needed"))
    func theForecastsAndPanelSizesComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let study = ReviewerDecisionStudy(try ReviewerComponents.estimated(from: scores.totals))
        let tolerance = scores.totals.isComplete ? 1e-9 : 1e-4
        let expected = scores.expected
        #expect(expected["d_study"].fields.count == 15)
        for (number, answer) in expected["d_study"].fields {
            let found = try study.forecast(reviewers: try #require(Int(number)))
            #expect(agrees(found.relative, answer["Erho2"], within: tolerance), "\(number)")
            #expect(agrees(found.absolute, answer["Phi"], within: tolerance), "\(number)")
            #expect(agrees(found.relativeError, answer["SEM_rel"], within: tolerance), "\(number)")
            #expect(agrees(found.absoluteError, answer["SEM_abs"], within: tolerance), "\(number)")
        }
        for (target, answer) in expected["judges_needed"].fields {
            let reliability = try #require(Double(target))
            for kind in ReviewerDecisionStudy.Kind.allCases {
                let needed = try study.reviewersNeeded(for: reliability, kind)
                #expect(agrees(needed.map(Double.init), answer[kind.rawValue], within: 0), "\(target) \(kind)")
            }
        }
    }

    @Test(arguments: OracleFolder.statisticsCases("g_study_p_x_j_x_c"))
    func theSevenComponentsWithCriteriaComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let answer = scores.expected["g_study_p_x_j_x_c"]
        let found = try CriterionComponents(scores.marks)
        expectEffects(found.squares, answer["mean_squares"], residual: "pjc")
        expectEffects(found.components, answer["variance_components"], residual: "pjc,e")
        let random = try found.forecast(reviewers: found.reviewerCount, criteriaFixed: false)
        let fixed = try found.forecast(reviewers: found.reviewerCount, criteriaFixed: true)
        #expect(agrees(random.relative, answer["Erho2_random"], within: 1e-9))
        #expect(agrees(random.absolute, answer["Phi_random"], within: 1e-9))
        #expect(agrees(fixed.relative, answer["Erho2_criteria_fixed"], within: 1e-9))
        #expect(agrees(fixed.absolute, answer["Phi_criteria_fixed"], within: 1e-9))
    }

    private func expectEffects(_ found: CriterionComponents.Effects, _ answer: OracleAnswer, residual: String) {
        let named = [
            ("p", found.candidate), ("j", found.reviewer), ("c", found.criterion), ("pj", found.candidateReviewer),
            ("pc", found.candidateCriterion), ("jc", found.reviewerCriterion), (residual, found.residual),
        ]
        for (name, value) in named { #expect(agrees(value, answer[name], within: 1e-9), "\(name)") }
    }

    @Test(arguments: OracleFolder.cases("brennan_3_2"))
    func brennansTableWithReviewersWithinTasksComesOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let found = try NestedComponents(scores.marks)
        let named = { (effects: NestedComponents.Effects, reviewer: String, pair: String, residual: String) in
            [
                ("p", effects.candidate), ("t", effects.task), (reviewer, effects.reviewer),
                (pair, effects.candidateTask), (residual, effects.residual),
            ]
        }
        for (name, value) in named(found.squares, "rt", "pt", "prt") {
            #expect(agrees(value, scores.expected["mean_squares"][name], within: 1e-9), "\(name)")
        }
        for (name, value) in named(found.components, "r:t", "pt", "pr:t,e") {
            #expect(agrees(value, scores.expected["variance_components"][name], within: 1e-9), "\(name)")
            let published = scores.expected["published"]["variance_components"][name]
            #expect(agrees(value, published, within: 0.00005001), "\(name)")
        }
        for tasks in [1, 3, 4, 6] {
            for reviewers in 1...6 {
                let answer = scores.expected["d_study"]["t=\(tasks),r=\(reviewers)"]
                guard answer.isThere else { continue }
                let forecast = try found.forecast(tasks: tasks, reviewersPerTask: reviewers)
                #expect(agrees(forecast.relative, answer["Erho2"], within: 1e-9))
                #expect(agrees(forecast.absolute, answer["Phi"], within: 1e-9))
                #expect(agrees(forecast.relativeError, answer["SEM_rel"], within: 1e-9))
                #expect(agrees(forecast.absoluteError, answer["SEM_abs"], within: 1e-9))
            }
        }
    }
}
