import ArgumentParser
import AwardTestSupport
import AwardUseCases
import Postgres

/// `simsa-bench save`
struct SaveBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Saving one scoresheet, durably, beside pgbench running the same statements.")

    @Option(help: "Seconds of each measurement.") var seconds = 2
    @Option(help: "Rounds; every way of saving is measured once in each.") var rounds = 9
    @Option(parsing: .upToNextOption, help: "How many save at once.") var callers = [1, 4, 16]
    @Flag(help: "Measure no reference, for a look with a profiler.") var alone = false
    @Flag(help: "Only print what pgbench runs, made from what one save was seen to send.") var showsScript = false

    func run() async throws {
        if showsScript { return try await showScript() }
        Report.title("Saving one scoresheet: policy, revision check, idempotency, ledger row, durable commit")
        Report.remark("fsync and synchronous_commit are on; every measurement starts on a fresh copy of one database")
        let statements = try await SaveRecorder.record()
        Report.remark("one save sends \(statements.count) statements; pgbench runs the same")
        Report.remark("processor time is what the kernel counted for the program and for all processes of the server")
        for callers in callers {
            if alone {
                let rate = try await SaveRate.measure(callers: callers, seconds: seconds)
                Report.figure("simsa alone, \(callers) at once", rate.text)
            } else {
                try await measure(callers, statements)
            }
        }
    }

    private func measure(_ callers: Int, _ statements: [RecordedStatement]) async throws {
        let ways = PgbenchScript.Way.allCases
        var simsa: [SaveRate] = []
        var references = Array(repeating: [SaveRate](), count: ways.count)
        for round in 0..<rounds {
            // Each round begins with another way, so that none always follows the same one.
            for turn in 0...ways.count {
                let way = (turn + round) % (ways.count + 1)
                if way == ways.count {
                    simsa.append(try await SaveRate.measure(callers: callers, seconds: seconds))
                } else {
                    let script = PgbenchScript(statements, ways[way])
                    references[way].append(try await Pgbench.measure(script, callers: callers, seconds: seconds))
                }
            }
        }
        let plural = callers == 1 ? "1 caller" : "\(callers) callers"
        Report.remark("\(plural), \(rounds) rounds of \(seconds) s, medians; ratios are medians of the rounds' ratios:")
        Report.figure("  simsa", "\(simsa.median.text), 99 % within \(simsa.median.slowest.asTime)")
        for (way, rates) in zip(ways, references) { Report.figure("  " + way.title, rates.median.text) }
        target("save, \(plural), of the same statements", ratio(simsa, references[0]), 0.85)
        target("save, \(plural), of one statement", ratio(simsa, references[2]), 0.5)
        let cost = simsa.map { $0.own + $0.served }.median * 1000
        Report.target(
            "save, \(plural), processor time", "\(cost.fixed(2)) ms", "under 0.50 ms", isMet: cost < 0.5)
    }

    private func ratio(_ simsa: [SaveRate], _ reference: [SaveRate]) -> Double {
        zip(simsa, reference).map { $0.perSecond / $1.perSecond }.median
    }

    private func showScript() async throws {
        let statements = try await SaveRecorder.record()
        for way in PgbenchScript.Way.allCases {
            let script = PgbenchScript(statements, way)
            print("-- \(way.title)\n\(script.text)")
            for constant in script.constants { print("-- \(constant.name) = \(constant.value)") }
        }
    }

    private func target(_ label: String, _ ratio: Double, _ limit: Double) {
        Report.target(label, ratio.fixed(2), "at least \(limit.fixed(2))", isMet: ratio >= limit)
    }
}
