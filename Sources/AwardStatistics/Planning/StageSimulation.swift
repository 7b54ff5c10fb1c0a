import Dispatch
import Synchronization

/// Runs of one stage with one number of reviewers per candidate.
struct StageSimulation: Sendable {
    /// What happened, in whole numbers, so that it does not matter which run is done first.
    struct Counts: Sendable {
        var runs = 0
        var allThrough = 0
        var through = 0
        var bestFirst = 0
    }

    private let assumptions: StageAssumptions
    private let number: Int
    private let names: (candidates: [String], reviewers: [String])
    private static let block = 25

    init(_ assumptions: StageAssumptions, _ number: Int) {
        self.assumptions = assumptions
        self.number = number
        names = (
            Array(repeating: "", count: assumptions.candidates), Array(repeating: "", count: assumptions.reviewers)
        )
    }

    func count(runs: Int, seed: UInt64) -> Counts {
        let blocks = (runs + Self.block - 1) / Self.block
        let streams = SeededGenerator(seed: seed).streams(blocks)
        let counts = Mutex(Counts())
        DispatchQueue.concurrentPerform(iterations: blocks) { block in
            var generator = streams[block]
            var own = Counts()
            for _ in 0..<min(Self.block, runs - block * Self.block) { run(&generator, &own) }
            counts.withLock {
                $0.runs += own.runs
                $0.allThrough += own.allThrough
                $0.through += own.through
                $0.bestFirst += own.bestFirst
            }
        }
        return counts.withLock { $0 }
    }

    private func run(_ generator: inout SeededGenerator, _ counts: inout Counts) {
        let quality = (0..<assumptions.candidates).map { _ in generator.normal() * assumptions.qualityDeviation }
        let severity = (0..<assumptions.reviewers).map { _ in generator.normal() * assumptions.severityDeviation }
        let panels = LevelPanels.draw(
            candidates: assumptions.candidates, reviewers: assumptions.reviewers, number: number, &generator)
        var rows: [ScoreTable.Row] = []
        rows.reserveCapacity(panels.count)
        for position in panels.indices {
            let candidate = position / number
            let reviewer = panels[position]
            rows.append(
                ScoreTable.Row(
                    candidate: candidate, reviewer: reviewer,
                    value: quality[candidate] + severity[reviewer]
                        + generator.normal() * assumptions.noiseDeviation))
        }
        let estimates = estimate(rows)
        let order = estimates.indices.sorted { (-estimates[$0], $0) < (-estimates[$1], $1) }
        let truth = quality.indices.sorted { (-quality[$0], $0) < (-quality[$1], $1) }
        let advancing = Set(order.prefix(assumptions.advancing))
        let through = truth.prefix(assumptions.best).count { advancing.contains($0) }
        counts.runs += 1
        counts.through += through
        if through == assumptions.best { counts.allThrough += 1 }
        if order.first == truth.first { counts.bestFirst += 1 }
    }

    /// Plain means, or adjusted scores at the variance ratio assumed.
    private func estimate(_ rows: [ScoreTable.Row]) -> [Double] {
        let table = ScoreTable(candidates: names.candidates, reviewers: names.reviewers, sorted: rows)
        let noise = assumptions.noiseDeviation * assumptions.noiseDeviation
        let severity = assumptions.severityDeviation * assumptions.severityDeviation
        guard assumptions.isAdjusted, severity > 0, let incidence = try? Incidence(table) else {
            return table.candidateMeans.map { $0 ?? 0 }
        }
        // Without any noise the ratio would be infinite; a million already takes every difference for severity.
        let ratio = noise > 0 ? min(severity / noise, 1e6) : 1e6
        let ones = Array(repeating: WeightedRefit.Lanes.one, count: incidence.reviewerCount)
        let refit = WeightedRefit(
            incidence, ratio: ratio, reviewers: Array(repeating: 0, count: incidence.reviewerCount))
        var work = WeightedRefit.Work(refit)
        refit.solve(weights: ones, &work)
        return work.candidates.map { $0[0] }
    }
}
