import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa ledger list`
struct LedgerList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the newest entries.",
        discussion: "Example: simsa ledger list --about \"stage 2\" --limit 20")

    @OptionGroup var options: GlobalOptions

    @Option(help: "Only entries about this, by any of its names: \"stage final\", \"candidate 제천시\", R07.")
    var about: String?

    @Option(help: "Only entries of this command, e.g. score.submit.")
    var command: String?

    @Option(help: "At most so many entries.")
    var limit: Int = 50

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit \(limit): at least 1 entry can be asked for.") }
    }

    func run(_ session: Session) async throws {
        let entries = try await session.ask(ListLedger(about: about, command: command, limit: limit))
        let sheet = Sheet(
            columns: [
                .number("entry", session.say("번호", "No.")),
                .fixed("at", session.say("시각", "Time")),
                Sheet.Column("actor", session.say("누가", "Who")),
                Sheet.Column("command", session.say("무엇을", "Command")),
                Sheet.Column("subject", session.say("대상", "About")),
                .fixed("sha256", "SHA-256"),
            ],
            rows: entries.map { entry in
                [
                    .integer(Int(entry.entryNo)), .text(entry.at.description), .text(entry.actor),
                    .text(entry.command), .text(entry.subject),
                    .text(
                        session.format == .table
                            ? String(entry.sha256.hexadecimal.prefix(12)) : entry.sha256.hexadecimal),
                ]
            },
            emptySentence: session.say("기록이 없습니다.", "There are no entries."))
        try session.print(Report([.sheet(key: "entries", sheet)], csvKey: "entries"))
    }
}
