import Glibc
import Testing

@testable import AwardStatistics

@Suite struct StagePlanTests {
    private var assumptions: StageAssumptions {
        StageAssumptions(
            candidates: 40, reviewers: 10, maximumLoad: 18, advancing: 8, best: 3, qualityDeviation: 6,
            severityDeviation: 4, noiseDeviation: 5, minutesPerSheet: 30)
    }

    @Test func hoursAndLoadsAreByArithmetic() throws {
        let plan = try StagePlan(assumptions, reviewersPerCandidate: 3...5, runs: 10, seed: 1)
        #expect(plan.forecasts.map(\.sheets) == [120, 160, 200])
        #expect(plan.forecasts.map(\.hours) == [60, 80, 100])
        #expect(plan.forecasts.map(\.load) == [12, 16, 20])
        #expect(plan.forecasts.map(\.hoursPerReviewer) == [6, 8, 10])
        #expect(plan.forecasts.map(\.exceedsLoad) == [false, false, true])
    }

    @Test func moreReviewersMakeTheTrueBestMoreSure() throws {
        let plan = try StagePlan(assumptions, reviewersPerCandidate: 1...8, runs: 400, seed: 2)
        let chances = plan.forecasts.map(\.chanceAllThrough)
        #expect(chances[7] > chances[0] + 0.2)
        #expect(plan.forecasts.allSatisfy { $0.shareThrough >= $0.chanceAllThrough })
        let needed = try #require(plan.needed)
        #expect(needed.chanceAllThrough >= 0.8)
        #expect(plan.sentence.en.contains("\(needed.reviewersPerCandidate) reviewers"))
        #expect(plan.assumptionSentence.ko.contains("시드 2"))
    }

    @Test func withoutSeverityAndNoiseTheBestAlwaysGetThrough() throws {
        var sure = assumptions
        sure.severityDeviation = 0
        sure.noiseDeviation = 0
        let plan = try StagePlan(sure, reviewersPerCandidate: 1...1, runs: 50, seed: 3)
        #expect(plan.forecasts[0].chanceAllThrough == 1)
        #expect(plan.forecasts[0].chanceBestFirst == 1)
    }

    @Test func severityIsTakenOutWhereScoresAreAdjusted() throws {
        var severe = assumptions
        severe.severityDeviation = 20
        let plain = try StagePlan(severe, reviewersPerCandidate: 3...3, runs: 300, seed: 4)
        severe.isAdjusted = true
        let adjusted = try StagePlan(severe, reviewersPerCandidate: 3...3, runs: 300, seed: 4)
        #expect(adjusted.forecasts[0].chanceAllThrough > plain.forecasts[0].chanceAllThrough + 0.2)
    }

    @Test func twoCandidatesComeOutAsTheoryHasThem() throws {
        // P(right order) = 1/2 + asin(ρ)/π with ρ² = σ²q/(σ²q + σ²e/r).
        let two = StageAssumptions(
            candidates: 2, reviewers: 4, advancing: 1, best: 1, qualityDeviation: 1, severityDeviation: 0,
            noiseDeviation: 2, minutesPerSheet: 10)
        let plan = try StagePlan(two, reviewersPerCandidate: 4...4, runs: 4_000, seed: 5)
        let expected = 0.5 + asin(0.5.squareRoot()) / Double.pi
        #expect(abs(plan.forecasts[0].chanceBestFirst - expected) < 0.03)
    }

    @Test func aSeedGivesTheSameAnswer() throws {
        let plan = try StagePlan(assumptions, reviewersPerCandidate: 2...3, runs: 100, seed: 6)
        #expect(try StagePlan(assumptions, reviewersPerCandidate: 2...3, runs: 100, seed: 6) == plan)
        #expect(try StagePlan(assumptions, reviewersPerCandidate: 2...3, runs: 100, seed: 7) != plan)
    }

    @Test(arguments: [(7, 5, 3), (30, 10, 10), (243, 30, 5), (9, 4, 4)])
    func drawnPanelsAreLevelAndWithoutDoubles(candidates: Int, reviewers: Int, number: Int) {
        var generator = SeededGenerator(seed: 8)
        let panels = LevelPanels.draw(
            candidates: candidates, reviewers: reviewers, number: number, &generator)
        var loads = Array(repeating: 0, count: reviewers)
        for candidate in 0..<candidates {
            let panel = panels[(candidate * number)..<((candidate + 1) * number)]
            #expect(Set(panel).count == number)
            for reviewer in panel { loads[reviewer] += 1 }
        }
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)
    }

    @Test func spreadsOfAnEarlierStageAreTaken() throws {
        let fit = try BothRandom(ScoreTable(DrawnScores.scores(seed: 1, candidates: 30, reviewers: 6, perCandidate: 3)))
        var taken = assumptions
        taken.takeSpreads(from: fit)
        #expect(taken.origin == .earlierStage)
        #expect(taken.noiseDeviation * taken.noiseDeviation - fit.residualVariance < 1e-12)
    }

    @Test func settingsOutsideWhatIsPossibleAreRefused() throws {
        var wrong = assumptions
        wrong.best = 9
        #expect(throws: StatisticsError.outOfRange(setting: "best", found: 9, allowed: "1 … 8")) {
            try StagePlan(wrong, seed: 1)
        }
        #expect(throws: StatisticsError.tooFewReviewers(found: 10, needed: 11)) {
            try StagePlan(assumptions, reviewersPerCandidate: 11...12, seed: 1)
        }
    }
}
