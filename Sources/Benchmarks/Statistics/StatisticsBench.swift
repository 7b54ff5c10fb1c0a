import ArgumentParser
import AwardStatistics

/// `simsa-bench statistics`
struct StatisticsBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "Severity and uncertainty: REML beside R's lme4, draws of the ranking.")

    func run() async throws {
        Report.title("Statistics (each measurement in a process of its own)")
        try compareWithReference()
        let bootstrap = try once(.bootstrap, 5_000, 500, 5, runs: 1)
        Report.target(
            "10,000 bootstrap draws, 5,000 × 500 × 5", described(bootstrap), "under 10 s on two cores",
            isMet: bootstrap.seconds < 10)
        let posterior = try once(.posterior, 5_000, 500, 5, runs: 1)
        Report.figure("10,000 posterior draws, 5,000 × 500 × 5", described(posterior))
        let everything = try once(.everything, 243, 30, 5, runs: 3)
        Report.target(
            "everything about 243 × 30 × 5", described(everything), "under 1 s", isMet: everything.seconds < 1)
        let plan = try once(.plan, 243, 30, 5, runs: 1)
        Report.figure("simsa plan, 243 × 30, one to nine reviewers, 1,000 runs each", described(plan))
    }

    private func compareWithReference() throws {
        let fit = try once(.fit, 5_000, 500, 5, runs: 7)
        Report.figure("REML fit, 5,000 × 500 × 5", described(fit))
        guard MixedModelReference.isInstalled else {
            Report.remark("lme4 is not installed (Debian: r-cran-lme4), so there is no reference for it.")
            return
        }
        let table = try DrawnScores(candidates: 5_000, reviewers: 500, need: 5).totals()
        let reference = try MixedModelReference.fit(table, runs: 5)
        Report.figure(
            "R's lme4, the same",
            "\(reference.seconds.median.asTime) (processor \(reference.processorSeconds.median.asTime)), "
                + "peak \(reference.megabytes.fixed(0)) MB")
        let ratio = reference.seconds.median / fit.seconds
        let processorRatio = reference.processorSeconds.median / fit.processor
        Report.target(
            "lme4 by ours", "\(ratio.fixed(1)) × (processor \(processorRatio.fixed(1)) ×)", "at least 10 ×",
            isMet: ratio >= 10)
        let apart = difference(try BothRandom(table), reference.estimates)
        Report.target(
            "largest difference of an estimate", apart < 1e-12 ? "below 1e-12" : scientific(apart), "1e-5 relative",
            isMet: apart < 1e-5)
    }

    /// The largest relative difference of variances and mean, and of predictions by the spread of predictions.
    private func difference(_ fit: BothRandom, _ estimates: [String: Double]) -> Double {
        let plain = [
            ("variance candidate", fit.candidateVariance), ("variance reviewer", fit.reviewerVariance),
            ("variance Residual", fit.residualVariance), ("mean", fit.mean),
        ].map { name, value in abs(value / (estimates[name] ?? .infinity) - 1) }
        let candidates = fit.candidates.map {
            abs($0.effect - (estimates["candidate \($0.candidate)"] ?? .infinity))
                / fit.candidateVariance.squareRoot()
        }
        let reviewers = fit.reviewers.map {
            abs($0.effect - (estimates["reviewer \($0.reviewer)"] ?? .infinity)) / fit.reviewerVariance.squareRoot()
        }
        return (plain + candidates + reviewers).max() ?? .infinity
    }

    private struct Measurement {
        let seconds: Double
        let processor: Double
        let megabytes: Double
    }

    private func once(
        _ kind: StatisticsOnce.Kind, _ candidates: Int, _ reviewers: Int, _ need: Int, runs: Int
    ) throws -> Measurement {
        let output = try Program.run(
            [Program.own, "statistics-once", kind.rawValue] + [candidates, reviewers, need, runs].map { String($0) }
        ).output
        let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard numbers.count >= 3 else { throw ValidationError("no figures: \(output)") }
        return Measurement(seconds: numbers[0], processor: numbers[1], megabytes: numbers[2])
    }

    private func described(_ measurement: Measurement) -> String {
        "\(measurement.seconds.asTime) (processor \(measurement.processor.asTime)), "
            + "peak \(measurement.megabytes.fixed(0)) MB"
    }

    /// A small number by its power of ten.
    private func scientific(_ value: Double) -> String {
        var digits = value
        var power = 0
        while digits < 1, power < 20 {
            digits *= 10
            power += 1
        }
        return "\(digits.fixed(1))e-\(power)"
    }
}
