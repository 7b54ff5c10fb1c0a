import AwardStatistics
import Testing

/// Variance components and what they promise of other panels.
@Suite struct GeneralizabilityTests {
    private let study = ReviewerDecisionStudy(ReviewerComponents(candidate: 4, reviewer: 2, residual: 6))

    /// 4/(4 + 6/3) and 4/(4 + 8/3).
    @Test func theForecastIsTheFormula() throws {
        let forecast = try study.forecast(reviewers: 3)
        #expect(isNear(forecast.relative, 2.0 / 3))
        #expect(isNear(forecast.absolute, 0.6))
        #expect(isNear(forecast.relativeError, 2.0.squareRoot()))
    }

    /// 4 · 6/4 = 6 and 4 · 8/4 = 8 exactly: a whole number is not raised to the next.
    @Test func theReviewersNeededAreTheFewestThatReachTheTarget() throws {
        #expect(try study.reviewersNeeded(for: 0.8, .relative) == 6)
        #expect(try study.reviewersNeeded(for: 0.8, .absolute) == 8)
        #expect(try study.reviewersNeeded(for: 0.81, .relative) == 7)
        #expect(try study.reviewersNeeded(for: 0.01, .relative) == 1)
    }

    @Test(arguments: 1...40)
    func theNumberNeededReachesTheTargetAndOneFewerDoesNot(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let components = ReviewerComponents(
            candidate: 0.1 + generator.uniform(), reviewer: generator.uniform(), residual: 3 * generator.uniform())
        let study = ReviewerDecisionStudy(components)
        for target in [0.6, 0.7, 0.8, 0.9, 0.95] {
            let needed = try #require(try study.reviewersNeeded(for: target, .absolute))
            #expect(try #require(try study.forecast(reviewers: needed).absolute) >= target - 1e-9, "seed \(seed)")
            guard needed > 1 else { continue }
            #expect(try #require(try study.forecast(reviewers: needed - 1).absolute) < target, "seed \(seed)")
        }
    }

    @Test func candidatesWhoDoNotDifferNeedNoNumberOfReviewers() throws {
        let flat = ReviewerDecisionStudy(ReviewerComponents(candidate: -0.2, reviewer: 1, residual: 1))
        #expect(try flat.reviewersNeeded(for: 0.8, .relative) == nil)
        #expect(try flat.forecast(reviewers: 5).relative == 0)
        #expect(flat.components.candidate == 0)
    }

    @Test func aTargetOfOneCannotBeAskedFor() {
        #expect(throws: StatisticsError.outOfRange(setting: "target", found: 1, allowed: "0 < x < 1")) {
            try study.reviewersNeeded(for: 1, .relative)
        }
    }

    /// ICC(2,1), ICC(2,k), ICC(3,1) and ICC(3,k) are coefficients of p × j.
    @Test(arguments: 1...13)
    func theCoefficientsAreIntraclassCorrelations(seed: UInt64) throws {
        let table = try ScoreTable(DrawnScores.scores(seed: seed, candidates: 15, reviewers: 4))
        let components = try ReviewerComponents(table)
        try #require(components == components.clipped)
        let study = ReviewerDecisionStudy(components)
        let intraclass = try IntraclassCorrelation(table)
        for (reviewers, unit) in [(1, IntraclassCorrelation.Unit.single), (4, .average)] {
            let forecast = try study.forecast(reviewers: reviewers)
            #expect(isNear(forecast.relative, intraclass[.twoWayMixed, unit].value), "seed \(seed)")
            #expect(isNear(forecast.absolute, intraclass[.twoWayRandom, unit].value), "seed \(seed)")
        }
    }

    /// Where nothing is negative, REML of a complete table gives what mean squares give.
    @Test(arguments: 1...5)
    func bothWaysToTheComponentsAgreeWhereBothCanBeGone(seed: UInt64) throws {
        let table = try ScoreTable(DrawnScores.scores(seed: seed, candidates: 20, reviewers: 5))
        let squares = try ReviewerComponents(table)
        let fit = try BothRandom(table)
        #expect(isNear(fit.candidateVariance, squares.candidate, within: 1e-4), "seed \(seed)")
        #expect(isNear(fit.reviewerVariance, squares.reviewer, within: 1e-4), "seed \(seed)")
        #expect(isNear(fit.residualVariance, squares.residual, within: 1e-4), "seed \(seed)")
    }

    @Test(arguments: 1...10)
    func scalingScoresScalesVariances(seed: UInt64) throws {
        let scores = DrawnScores.scores(seed: seed, candidates: 12, reviewers: 4)
        let one = try ReviewerComponents(ScoreTable(scores))
        let ten = try ReviewerComponents(ScoreTable(DrawnScores.changed(scores) { $0 * 10 + 3 }))
        #expect(isNear(ten.candidate, 100 * one.candidate, within: 1e-8), "seed \(seed)")
        #expect(isNear(ten.reviewer, 100 * one.reviewer, within: 1e-8), "seed \(seed)")
        #expect(isNear(ten.residual, 100 * one.residual, within: 1e-8), "seed \(seed)")
    }

    @Test func unequalPanelsOfTasksAreRefused() throws {
        let rows = [(0, 0, 0), (1, 0, 0), (0, 1, 0), (1, 1, 0), (0, 2, 1), (1, 2, 1)].map {
            CriterionTable.Row(candidate: $0.0, reviewer: $0.1, criterion: $0.2, value: Double($0.0 + $0.1))
        }
        let table = try CriterionTable(
            candidates: ["A", "B"], reviewers: ["1", "2", "3"], criteria: ["first", "second"], rows: rows)
        #expect(throws: StatisticsError.unequalPanels([2, 1])) { try NestedComponents(table) }
        #expect(throws: StatisticsError.incomplete(missing: 6)) { try CriterionComponents(table) }
    }
}
