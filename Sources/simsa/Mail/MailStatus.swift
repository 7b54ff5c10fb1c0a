import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa mail status`
struct MailStatus: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how mail stands: how many of every state, and the latest.",
        discussion: "Example: simsa mail status --last 20")

    @OptionGroup var options: GlobalOptions
    @Option(help: "How many of the latest are listed.") var last = 20

    func run(_ session: Session) async throws {
        let answer = try await session.ask(ShowMail(limit: last))
        let counts = FactList(
            MailState.allCases.map { state in
                (state.rawValue, state.title(session.language), .integer(answer.counts[state] ?? 0))
            })
        let sheet = Sheet(
            columns: [
                .fixed("number", session.say("번호", "No.")), Sheet.Column("kind", session.say("종류", "About")),
                Sheet.Column("recipient", session.say("받는 사람", "To")),
                .fixed("state", session.say("상태", "State")), .fixed("attempts", session.say("시도", "Tries")),
                .fixed("written", session.say("작성", "Written")), Sheet.Column("error", session.say("오류", "Error")),
            ],
            rows: answer.mails.map { mail in
                [
                    .integer(Int(mail.number)),
                    .text(session.format == .table ? mail.kind.title(session.language) : mail.kind.rawValue),
                    .text(mail.recipient),
                    .text(session.format == .table ? mail.state.title(session.language) : mail.state.rawValue),
                    .integer(mail.attempts), .text(session.time(mail.writtenAt)), .optional(mail.error),
                ]
            },
            emptySentence: session.say("메일이 없습니다.", "There is no mail."))
        try session.print(
            Report([.facts(key: "counts", counts), .sheet(key: "mails", sheet)], csvKey: "mails"))
    }
}
