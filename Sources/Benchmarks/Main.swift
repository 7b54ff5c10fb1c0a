import ArgumentParser

/// `simsa-bench`: measures Simsa, each figure beside a reference measured in the same run.
@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simsa-bench",
        abstract:
            "Measures Simsa beside pgbench, libpq, psql and lme4, on a private PostgreSQL that keeps every promise.",
        discussion: "Example: simsa-bench save --seconds 3",
        subcommands: [
            All.self, AssignmentBench.self, SaveBench.self, TallyBench.self, ImportBench.self, ProgramBench.self,
            StatisticsBench.self, ServeBench.self, AssignmentOnce.self, TallyOnce.self, StatisticsOnce.self,
        ],
        defaultSubcommand: All.self)
}

/// `simsa-bench all`
struct All: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Everything, in turn. The default.")

    func run() async throws {
        try await AssignmentBench.parse([]).run()
        try await SaveBench.parse([]).run()
        try await TallyBench.parse([]).run()
        try await ImportBench.parse([]).run()
        try await ProgramBench.parse([]).run()
        try await StatisticsBench.parse([]).run()
        try await ServeBench.parse([]).run()
        Report.sum()
    }
}
