import ArgumentParser
import AwardStatistics
import Glibc

/// `simsa-bench statistics-once`: one measurement, so that its memory is its own.
struct StatisticsOnce: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "statistics-once", shouldDisplay: false)

    /// What is measured.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        /// Fitting the model of two random effects by REML.
        case fit
        /// Drawing the adjusted ranking anew with reviewers weighted by chance.
        case bootstrap
        /// Drawing places from the posterior.
        case posterior
        /// Everything there is to say about one stage.
        case everything
        /// Simulating a stage before it opens, with one to nine reviewers per candidate.
        case plan
    }

    @Argument var kind: Kind
    @Argument var candidates: Int
    @Argument var reviewers: Int
    @Argument var need: Int
    @Argument var runs: Int

    func run() throws {
        var scores = DrawnScores(candidates: candidates, reviewers: reviewers, need: need)
        if kind == .everything { scores.criteria = 4 }
        let marks = try scores.marks()
        let table = try marks.composite(weights: scores.weights)
        var seconds: [Double] = []
        var processor: [Double] = []
        let clock = ContinuousClock()
        let adjusted = kind == .bootstrap ? try CandidateFixedReviewerRandom(table) : nil
        let fitted = kind == .posterior ? try BothRandom(table) : nil
        for _ in 0..<runs {
            let start = clock.now
            let used = Glibc.clock()
            switch kind {
            case .fit: _ = try BothRandom(table)
            case .bootstrap:
                if let adjusted { _ = try ReviewerBootstrap(adjusted, of: table, cut: candidates / 10, seed: 1) }
            case .posterior: _ = try fitted?.places(cut: candidates / 10, draws: 10_000, seed: 1)
            case .plan: _ = try StagePlan(assumptions, reviewersPerCandidate: 1...9, seed: 1)
            case .everything: try StageStatistics(marks: marks, weights: scores.weights, cut: 12).compute()
            }
            seconds.append((clock.now - start).seconds)
            processor.append(Double(Glibc.clock() - used) / Double(CLOCKS_PER_SEC))
        }
        print(seconds.median, processor.median, peakMegabytes())
    }

    /// The spreads that the drawn scores have.
    private var assumptions: StageAssumptions {
        StageAssumptions(
            candidates: candidates, reviewers: reviewers, advancing: candidates / 9, best: 9, qualityDeviation: 6,
            severityDeviation: 4, noiseDeviation: 5, minutesPerSheet: 20)
    }
}
