import AwardTestSupport
import Glibc
import Postgres

/// PostgreSQL's own load generator.
enum Pgbench {
    /// Transactions per second of a script, with prepared statements.
    ///
    /// - Throws: `ProgramFailure` when pgbench fails.
    static func measure(_ script: PgbenchScript, callers: Int, seconds: Int) async throws -> Double {
        try await withFreshDatabase(template: Seed.open, cluster: Bench.cluster, maxConnections: 1) { database in
            let file = try TemporaryDirectory.make() + "/save.sql"
            defer {
                unlink(file)
                rmdir(String(file.dropLast("/save.sql".count)))
            }
            try write(script.text, to: file)
            var arguments = [
                Program.ofPostgres("pgbench"), "--no-vacuum", "--protocol=prepared", "--client=\(callers)",
                "--jobs=\(min(callers, 2))", "--time=\(seconds)", "--file=\(file)", "--define=n=0",
                "--define=callers=\(callers)",
            ]
            arguments += script.constants.map { "--define=\($0.name)=\($0.value)" }
            let program = try Program.run(arguments + [database.configuration.url])
            guard let line = program.output.split(separator: "\n").first(where: { $0.hasPrefix("tps = ") }),
                let rate = line.split(separator: " ").dropFirst(2).first.flatMap({ Double($0) })
            else { throw ProgramFailure(arguments: arguments, program: program) }
            return rate
        }
    }

    private static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else {
            throw DatabaseError(.cluster, "\(path) cannot be written")
        }
        defer { fclose(file) }
        fputs(text, file)
    }
}
