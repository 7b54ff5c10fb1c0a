import ArgumentParser
import AwardCore
import AwardFiles
import AwardUseCases
import Terminal

/// `simsa score import`
struct ScoreImport: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read filled forms: all sheets or none, every mistake at once.",
        discussion: """
            Kept as drafts unless --submit. Sheets submitted before are only replaced with --reason.

            Example: simsa score import main C03.csv --submit
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The filled forms.") var files: [String]
    @Flag(help: "Hand the sheets in for good.") var submit = false
    @Option(help: "Why sheets submitted before are replaced.") var reason: String = ""
    @Flag(help: "Only check what would be recorded.") var dryRun = false

    func run(_ session: Session) async throws {
        let overview = try await session.ask(AwardOverview())
        let definition = try overview.definition.stage(called: stage)
        var sheets: [ImportSheets.Sheet] = []
        var diagnostics: [Diagnostic] = []
        for file in files {
            let read = SheetFile.read(at: file, of: definition)
            diagnostics += read.diagnostics
            sheets += read.rows.filter { !$0.isBlank }.map { ImportSheets.Sheet($0, file: file) }
        }
        try diagnostics.refuseErrors()
        let command = ImportSheets(stage: definition.id, sheets: sheets, submits: submit, reason: reason)
        let done = dryRun ? try await session.rehearse(command).output : try await session.perform(command)
        let sheet = Sheet(
            columns: [
                .fixed("receipt", session.say("접수 번호", "Receipt")), .number("revision", session.say("판", "Revision")),
                .fixed("state", session.say("상태", "State")), .number("total", session.say("합계", "Total")),
                .fixed("sha256", "SHA-256"),
            ],
            rows: done.receipts.map {
                [
                    .text($0.number), .integer(Int($0.revision)), .text(session.word($0.state)), .decimal($0.total),
                    .text($0.sha256),
                ]
            },
            emptySentence: session.say("새로 기록한 심사표가 없습니다.", "No new sheets were recorded."))
        if dryRun {
            return try session.print(
                "심사표 \(done.receipts.count)건을 기록할 수 있습니다. --dry-run이므로 기록하지 않았습니다. (그대로인 것 \(done.unchanged)건)",
                "\(done.receipts.count) sheets can be recorded (\(done.unchanged) unchanged); nothing was recorded because of "
                    + "--dry-run.")
        }
        if session.format == .table, done.receipts.count > 20 {
            try session.print(
                "심사표 \(done.receipts.count)건을 기록했습니다. (그대로인 것 \(done.unchanged)건)",
                "Recorded \(done.receipts.count) sheets (\(done.unchanged) unchanged).")
        } else {
            try session.print(Report([.sheet(key: "receipts", sheet)], csvKey: "receipts"))
        }
    }
}
