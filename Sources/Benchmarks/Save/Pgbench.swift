import AwardTestSupport
import Glibc
import Postgres

/// PostgreSQL's own load generator.
enum Pgbench {
    /// Runs a script for some seconds, with prepared statements.
    ///
    /// - Parameter timesEach: also how long the slowest took, from a log pgbench writes of every transaction.
    /// - Throws: `ProgramFailure` when pgbench fails.
    static func measure(
        _ script: PgbenchScript, callers: Int, seconds: Int, timesEach: Bool = false
    ) async throws -> SaveRate {
        try await withFreshDatabase(template: Seed.open, cluster: Bench.cluster, maxConnections: 1) { database in
            let directory = try TemporaryDirectory.make()
            let file = directory + "/save.sql"
            defer { _ = try? Program.run(["rm", "-r", directory]) }
            try write(script.text, to: file)
            var arguments = [
                Program.ofPostgres("pgbench"), "--no-vacuum", "--protocol=prepared", "--client=\(callers)",
                "--jobs=\(min(callers, 2))", "--time=\(seconds)", "--file=\(file)", "--define=n=0",
                "--define=callers=\(callers)",
            ]
            arguments += script.constants.map { "--define=\($0.name)=\($0.value)" }
            if timesEach { arguments += ["--log", "--log-prefix=\(directory)/times"] }
            let server = try await ProcessorTime.server()
            let before = ProcessorTime.of(server)
            let program = try Program.run(arguments + [database.configuration.url])
            let served = ProcessorTime.of(server) - before
            guard let rate = number(after: "tps = ", in: program.output),
                let count = number(after: "number of transactions actually processed: ", in: program.output), count > 0
            else { throw ProgramFailure(arguments: arguments, program: program) }
            return SaveRate(
                perSecond: rate, slowest: timesEach ? try slowest(in: directory) : 0,
                own: program.processorSeconds / count, served: served / count)
        }
    }

    /// Seconds within which 99 of 100 transactions were done: the third column of the logs, in microseconds.
    private static func slowest(in directory: String) throws -> Double {
        let times = try Program.run(["sh", "-c", "cut -d ' ' -f 3 \(directory)/times* | sort -n"]).output
            .split(separator: "\n")
        return times.isEmpty ? 0 : (Double(times[times.count * 99 / 100]) ?? 0) / 1_000_000
    }

    private static func number(after words: String, in output: String) -> Double? {
        output.split(separator: "\n").first { $0.hasPrefix(words) }
            .flatMap { $0.dropFirst(words.count).split(whereSeparator: { $0 == " " || $0 == "/" }).first }
            .flatMap { Double($0) }
    }

    private static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else {
            throw DatabaseError(.cluster, "\(path) cannot be written")
        }
        defer { fclose(file) }
        fputs(text, file)
    }
}
