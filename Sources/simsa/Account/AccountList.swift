import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa account list`
struct AccountList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the office accounts.", discussion: "Example: simsa account list")

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) async throws {
        let lines = try await session.ask(ListAccounts())
        let sheet = Sheet(
            columns: [
                Sheet.Column("email", session.say("전자우편", "Address")),
                Sheet.Column("name", session.say("이름", "Name")), Sheet.Column("roles", session.say("역할", "Roles")),
                .fixed("second_factor", session.say("2단계", "2nd factor")),
                .fixed("last_used", session.say("최근 사용", "Last used")),
                .fixed("disabled", session.say("사용 중지", "Disabled")),
            ],
            rows: lines.map { line in
                [
                    .text(line.email), .text(line.name(session.language)), .text(session.roles(line)),
                    .bool(line.hasSecondFactor), .optional(line.lastUsedAt.map(session.time)),
                    .optional(line.disabledAt.map(session.time)),
                ]
            },
            emptySentence: session.say("계정이 없습니다.", "There are no accounts."))
        try session.print(Report([.sheet(key: "accounts", sheet)], csvKey: "accounts"))
    }
}
