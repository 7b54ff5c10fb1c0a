import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa candidate list`
struct CandidateList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the candidates in Korean dictionary order.",
        discussion: "Example: simsa candidate list --category district --state submitted")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Only of this category.") var category: String?
    @Option(help: "Only in this state: \(CandidateState.allCases.map(\.rawValue).joined(separator: ", ")).")
    var state: CandidateState?

    func run(_ session: Session) async throws {
        let lines = try await session.ask(ListCandidates(category: category, state: state))
        let sheet = Sheet(
            columns: [
                .fixed("code", session.say("코드", "Code")), Sheet.Column("name", session.say("후보", "Candidate")),
                .fixed("category", session.say("부문", "Category")), Sheet.Column("project", session.say("사업명", "Title")),
                .fixed("state", session.say("상태", "State")), .number("stage", session.say("단계", "Stage")),
                Sheet.Column("reason", session.say("사유", "Reason")),
            ],
            rows: lines.map { line in
                [
                    .text(line.code), .optional(line.name?(session.language)), .text(line.category),
                    .text(line.project(session.language)), .text(session.stateWord(line.state)), .optional(line.stage),
                    .optional(line.reason),
                ]
            },
            emptySentence: session.say("후보가 없습니다.", "There are no candidates."))
        try session.print(Report([.sheet(key: "candidates", sheet)], csvKey: "candidates"))
        if !lines.isEmpty { try session.print("모두 \(lines.count)건", "\(lines.count) candidates") }
    }
}

extension CandidateState: ExpressibleByArgument {
    /// The state as the tables of programs write it; a hyphen will do for the underscore.
    public init?(argument: String) {
        self.init(rawValue: argument.replacing("-", with: "_"))
    }
}

extension Session {
    /// A state in words for people, as it is stored for programs.
    func stateWord(_ state: CandidateState) -> String {
        format == .table ? state.title(language) : state.rawValue
    }
}
