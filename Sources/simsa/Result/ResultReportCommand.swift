import ArgumentParser
import AwardCore
import AwardReport
import AwardUseCases

/// `simsa result report`
struct ResultReportCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the report as HTML, PDF and XLSX, and everything in it as CSV and JSON.",
        discussion: """
            report.html, report.pdf and report.xlsx hold results, comments, standings with how they came
            about, minutes, how sure the places are, and certificates. Files of the same names are replaced. The same data give the same bytes, and award.csv holds the newest seal of
            the ledger.

            Example: simsa result report --out report
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "The folder to write into; it is made where it is missing.") var out: String = "report"

    func run(_ session: Session) async throws {
        let content = try await session.ask(CompileReport())
        let folder = try ReportFolder(out)
        let papers = try folder.write(try await session.ask(CompilePaper(language: session.language)))
        try session.printFiles(try papers + folder.write(content), in: out)
    }
}
