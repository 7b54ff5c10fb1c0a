import ArgumentParser
import AwardTestSupport
import Glibc
import Postgres

/// `simsa-bench import`
struct ImportBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Importing 100,000 candidates, beside psql \\copy of the same file.")

    @Option(help: "Rounds; both ways are measured once in each.") var rounds = 3
    @Option(help: "Candidates in the file.") var candidates = 100_000

    func run() async throws {
        Report.title("Importing \(candidates) candidates from CSV, checked line by line, all or nothing")
        guard let simsa = Program.sibling("simsa") else {
            Report.remark("not measured: the program simsa is not built beside this one")
            return
        }
        let directory = try TemporaryDirectory.make()
        let file = "\(directory)/candidates.csv"
        defer {
            unlink(file)
            rmdir(directory)
        }
        try write(file)
        var own: [Double] = []
        var copy: [Double] = []
        var peak = 0.0
        for round in 0..<rounds {
            // Each round begins with the other way.
            if !round.isMultiple(of: 2) { copy.append(try await copied(file)) }
            let program = try await imported(file, by: simsa)
            own.append(program.seconds)
            peak = max(peak, program.peakMegabytes)
            if round.isMultiple(of: 2) { copy.append(try await copied(file)) }
        }
        Report.figure("simsa candidate import", "\(own.median.asTime), peak \(peak.fixed(0)) MB")
        Report.figure("psql \\copy into a bare table", copy.median.asTime)
        let ratio = own.median / copy.median
        Report.target("import, of psql \\copy", "\(ratio.fixed(2)) ×", "at most 3.00 ×", isMet: ratio <= 3)
    }

    private func imported(_ file: String, by simsa: String) async throws -> Program {
        try await withFreshDatabase(template: Seed.empty, cluster: Bench.cluster, maxConnections: 1) { database in
            try Program.run([
                simsa, "candidate", "import", file, "--award", Bench.slug, "--database", database.configuration.url,
            ])
        }
    }

    private func copied(_ file: String) async throws -> Double {
        try await withFreshDatabase(template: Seed.empty, cluster: Bench.cluster, maxConnections: 1) { database in
            try await database.executeOutsideTransaction(
                """
                CREATE TABLE bare (code text, name text, name_en text, category text, organisation_code text,
                    organisation text, organisation_en text, province text, title text)
                """)
            return try Program.run([
                Program.ofPostgres("psql"), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1",
                "--command=\\copy bare FROM '\(file)' (FORMAT csv, HEADER)", database.configuration.url,
            ]).seconds
        }
    }

    /// Ten candidates of each organisation, evenly over the categories.
    private func write(_ path: String) throws {
        guard let file = fopen(path, "w") else { throw DatabaseError(.cluster, "\(path) cannot be written") }
        defer { fclose(file) }
        fputs("code,name,name_en,category,organisation_code,organisation,organisation_en,province,title\n", file)
        for number in 0..<candidates {
            let organisation = number / 10
            fputs(
                "B\(number),후보 \(number),Candidate \(number),c\(number % 20),O\(organisation),기관 \(organisation),"
                    + "Organisation \(organisation),서울특별시,주민이 만드는 정책 \(number)\n", file)
        }
    }
}
