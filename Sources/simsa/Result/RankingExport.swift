import ArgumentParser
import AwardUseCases

/// `simsa ranking export`
struct RankingExport: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write rankings with their stories, and the summary of totals, as CSV and JSON.",
        discussion: "Example: simsa ranking export final --out ranking")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage; every stage that was tallied if left out.") var stage: String?
    @Option(help: "The folder to write into; it is made where it is missing.") var out: String

    func run(_ session: Session) async throws {
        let content = try await session.ask(ExportRanking(stage: stage))
        try session.printFiles(try ReportFolder(out).write(content), in: out)
    }
}
