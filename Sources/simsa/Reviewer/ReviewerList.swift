import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa reviewer list`
struct ReviewerList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the reviewers, also those replaced or removed.",
        discussion: "Example: simsa reviewer list --pool committee")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Only of this pool.") var pool: String?

    func run(_ session: Session) async throws {
        let lines = try await session.ask(ListReviewers(pool: pool))
        let sheet = Sheet(
            columns: [
                .fixed("code", session.say("코드", "Code")), Sheet.Column("name", session.say("성명", "Name")),
                .fixed("pool", session.say("풀", "Pool")), Sheet.Column("role", session.say("역할", "Role")),
                Sheet.Column("organisation", session.say("소속", "Organisation")),
                .fixed("state", session.say("상태", "State")), .fixed("pledged", session.say("서약", "Pledged")),
                .fixed("successor", session.say("후임", "Successor")),
            ],
            rows: lines.map { line in
                [
                    .text(line.code), .text(line.name(session.language)), .text(line.pool), .text(session.role(line)),
                    .text(session.organisation(line)), .text(session.stateWord(line.state)),
                    .optional(line.pledgedAt.map(session.time)), .optional(line.successor),
                ]
            },
            emptySentence: session.say("심사위원이 없습니다.", "There are no reviewers."))
        try session.print(Report([.sheet(key: "reviewers", sheet)], csvKey: "reviewers"))
    }
}

extension Session {
    /// A state in words for people, as it is stored for programs.
    func stateWord(_ state: ReviewerState) -> String {
        format == .table ? state.title(language) : state.rawValue
    }

    /// Chair or member.
    func role(_ line: ReviewerLine) -> String {
        let role = line.isChair ? ReviewerRole.chair : .member
        return format == .table ? role.title(language) : role.rawValue
    }

    /// The organisation by name and code.
    func organisation(_ line: ReviewerLine) -> String {
        guard let code = line.organisation else { return line.organisationName }
        return line.organisationName.isEmpty ? code : "\(line.organisationName) (\(code))"
    }
}
