import ArgumentParser
import AwardTestSupport
import Glibc
import Postgres

/// `simsa-bench program`
struct ProgramBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program", abstract: "The program itself: start, the demo, the ranking of the demo.")

    @Option(help: "Runs of each short command.") var runs = 20

    func run() async throws {
        Report.title("The program")
        guard let simsa = Program.sibling("simsa") else {
            Report.remark("not measured: the program simsa is not built beside this one")
            return
        }
        let start = try median([simsa, "--version"])
        Report.figure("true (starting any program)", try median(["true"]).asTime)
        Report.target("simsa --version, median of \(runs)", start.asTime, "under 30 ms", isMet: start < 0.03)

        // The demo gets a place of its own, so that a demo the reader goes on exploring stays as it is.
        let directory = try TemporaryDirectory.make()
        setenv("SIMSA_DATA", directory, 1)
        unsetenv("DATABASE_URL")
        defer { removeCluster(simsa, directory) }
        let demo = try Program.run([simsa, "demo"])
        Report.figure(
            "simsa demo, PostgreSQL made and started too",
            "\(demo.seconds.asTime), peak \(demo.peakMegabytes.fixed(0)) MB without the server's own memory")
        let url = PrivateCluster(directory: directory).url(database: "simsa_demo")
        let show = try median([simsa, "ranking", "show", "--database", url])
        Report.figure("simsa ranking show on the demo award, median of \(runs)", show.asTime)
    }

    private func median(_ arguments: [String]) throws -> Double {
        try (0..<runs).map { _ in try Program.run(arguments).seconds }.median
    }

    private func removeCluster(_ simsa: String, _ directory: String) {
        do {
            try Program.run([simsa, "db", "down"])
            try Program.run(["rm", "-rf", "--", directory])
        } catch {
            Report.remark("\(directory) could not be removed: \(error)")
        }
    }
}
