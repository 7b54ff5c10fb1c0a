import ArgumentParser
import AwardTestSupport
import Postgres

/// `simsa-bench tally`
struct TallyBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally", abstract: "200,000 sheets to standings, beside reading the same marks through libpq.")

    @Option(help: "Rounds; every way is measured once in each.") var rounds = 5

    func run() async throws {
        Report.title("Tallying 200,000 submitted sheets × 5 marks, 40,000 candidates in 20 categories")
        Report.remark("trimmed mean, tie chain, selection; each run in a process of its own, connected beforehand")
        let runs = try await withFreshDatabase(template: Seed.closed, cluster: Bench.cluster, maxConnections: 1) {
            database in
            var runs = TallyOnce.Way.allCases.map { _ in [TallyRun]() }
            // The first round warms the server's cache and is not counted.
            for round in 0...rounds {
                for (index, way) in TallyOnce.Way.allCases.enumerated() {
                    let run = try TallyRun(way, url: database.configuration.url)
                    if round > 0 { runs[index].append(run) }
                }
            }
            return runs
        }
        for (way, runs) in zip(TallyOnce.Way.allCases, runs) {
            Report.figure(
                way.title,
                "\(runs.map(\.seconds).median.asTime), peak \(runs.map(\.megabytes).median.fixed(0)) MB"
                    + (runs.first.map { $0.detail.isEmpty ? "" : " (\($0.detail))" } ?? ""))
        }
        let seconds = runs.map { $0.map(\.seconds).median }
        let standings = TallyOnce.Way.standings.index
        let ratio = seconds[standings] / seconds[TallyOnce.Way.plainMarks.index]
        Report.target(
            "database to standings, of reading one row per mark", "\(ratio.fixed(2)) ×", "at most 2.00 ×",
            isMet: ratio <= 2)
        let stored = seconds[standings] / seconds[TallyOnce.Way.storedRows.index]
        Report.figure("database to standings, of reading the stored rows", "\(stored.fixed(2)) ×")
        let peak = runs[standings].map(\.megabytes).max() ?? 0
        Report.target("most memory of database to standings", "\(peak.fixed(0)) MB", "under 300 MB", isMet: peak < 300)
        let whole = runs[TallyOnce.Way.command.index].map(\.megabytes).max() ?? 0
        Report.target("most memory of the whole command", "\(whole.fixed(0)) MB", "under 300 MB", isMet: whole < 300)
    }
}

/// One run of `simsa-bench tally-once`.
private struct TallyRun: Sendable {
    let seconds: Double
    let megabytes: Double
    let detail: String

    init(_ way: TallyOnce.Way, url: String) throws {
        let program = try Program.run([Program.own, "tally-once", way.rawValue, url])
        let words = program.output.split(whereSeparator: \.isWhitespace)
        guard words.count >= 2, let seconds = Double(words[0]), let megabytes = Double(words[1]) else {
            throw ProgramFailure(arguments: ["tally-once", way.rawValue], program: program)
        }
        self.seconds = seconds
        self.megabytes = megabytes
        detail = words.dropFirst(2).joined(separator: " ")
    }
}
