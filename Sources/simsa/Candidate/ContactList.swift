import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa candidate contact list`
struct ContactList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List who speaks for the candidates, and whether their links were used.",
        discussion: "Example: simsa candidate contact list")

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) async throws {
        let lines = try await session.ask(ListContacts())
        let sheet = Sheet(
            columns: [
                .fixed("code", session.say("후보", "Code")), Sheet.Column("name", session.say("담당자", "Contact")),
                Sheet.Column("email", session.say("전자우편", "E-mail")),
                .fixed("written", session.say("초대", "Invited")), .fixed("used", session.say("수락", "Accepted")),
                .fixed("expires", session.say("기한", "Good until")),
            ],
            rows: lines.map { line in
                [
                    .text(line.candidate), .text(line.name), .text(line.email),
                    .text(session.time(line.link.writtenAt)),
                    .optional(line.link.usedAt.map(session.time)), .text(session.time(line.link.expires)),
                ]
            },
            emptySentence: session.say("초대한 담당자가 없습니다.", "No contact was invited."))
        try session.print(Report([.sheet(key: "contacts", sheet)], csvKey: "contacts"))
    }
}
