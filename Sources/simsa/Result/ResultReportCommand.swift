import ArgumentParser
import AwardUseCases

/// `simsa result report`
struct ResultReportCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write everything as CSV and JSON: sheets, rankings with their stories, prizes, minutes.",
        discussion: """
            Files of the same names are replaced. The same data give the same bytes, and award.csv holds the newest seal of
            the ledger.

            Example: simsa result report --out report
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "The folder to write into; it is made where it is missing.") var out: String = "report"

    func run(_ session: Session) async throws {
        let content = try await session.ask(CompileReport())
        try session.printFiles(try ReportFolder(out).write(content), in: out)
    }
}
