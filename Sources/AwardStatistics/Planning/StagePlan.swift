/// A stage simulated before it opens: hours of work, and the chance that the true best get through.
///
/// Every run draws what candidates are worth, how severe reviewers are, level panels by chance and the errors of the
/// scores, and makes the ranking. The assumptions are part of the answer.
public struct StagePlan: Sendable, Hashable {
    /// What the stage was taken to be like.
    public let assumptions: StageAssumptions
    /// Runs per number of reviewers.
    public let runs: Int
    /// The seed that gives the same answer again.
    public let seed: UInt64
    /// The chance that is wanted.
    public let target: Double
    /// By reviewers per candidate, ascending.
    public let forecasts: [StageForecast]

    /// - Parameters:
    ///   - reviewersPerCandidate: The numbers to try; those above the number of reviewers are left out.
    ///   - target: The chance wanted that all of the true best n go on.
    /// - Throws: `outOfRange`; `tooFewReviewers` where none of the numbers can be had.
    public init(
        _ assumptions: StageAssumptions, reviewersPerCandidate: ClosedRange<Int> = 1...9, target: Double = 0.8,
        runs: Int = 1_000, seed: UInt64
    ) throws(StatisticsError) {
        try assumptions.check()
        guard (10...1_000_000).contains(runs) else {
            throw .outOfRange(setting: "runs", found: Double(runs), allowed: "10 … 1000000")
        }
        guard target > 0, target < 1 else {
            throw .outOfRange(setting: "target", found: target, allowed: "0 < target < 1")
        }
        let numbers = reviewersPerCandidate.filter { $0 >= 1 && $0 <= assumptions.reviewers }
        guard !numbers.isEmpty else {
            throw .tooFewReviewers(found: assumptions.reviewers, needed: max(1, reviewersPerCandidate.lowerBound))
        }
        self.assumptions = assumptions
        self.runs = runs
        self.seed = seed
        self.target = target
        forecasts = numbers.map { number in
            Self.forecast(assumptions, number, StageSimulation(assumptions, number).count(runs: runs, seed: seed))
        }
    }

    /// The fewest reviewers per candidate that reach the target; `nil` where none of those tried does.
    public var needed: StageForecast? { forecasts.first { $0.chanceAllThrough >= target } }

    private static func forecast(
        _ assumptions: StageAssumptions, _ number: Int, _ counts: StageSimulation.Counts
    ) -> StageForecast {
        let sheets = assumptions.candidates * number
        let load = (sheets + assumptions.reviewers - 1) / assumptions.reviewers
        let hours = assumptions.minutesPerSheet / 60
        let runs = Double(counts.runs)
        let chance = Double(counts.allThrough) / runs
        return StageForecast(
            reviewersPerCandidate: number, sheets: sheets, hours: Double(sheets) * hours, load: load,
            hoursPerReviewer: Double(load) * hours, exceedsLoad: assumptions.maximumLoad.map { load > $0 } ?? false,
            chanceAllThrough: chance, chanceError: (chance * (1 - chance) / runs).squareRoot(),
            shareThrough: Double(counts.through) / (runs * Double(assumptions.best)),
            chanceBestFirst: Double(counts.bestFirst) / runs)
    }
}
