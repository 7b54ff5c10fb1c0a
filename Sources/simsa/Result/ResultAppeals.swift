import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa result appeals`
struct ResultAppeals: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeals", abstract: "List appeals and reports and where they stand.",
        discussion: "Example: simsa result appeals")

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) async throws {
        let lines = try await session.ask(ListAppeals())
        let isPlain = session.format != .table
        let sheet = Sheet(
            columns: [
                .number("appeal", session.say("번호", "No.")), .fixed("kind", session.say("종류", "Kind")),
                .fixed("candidate", session.say("후보", "Candidate")), Sheet.Column("name", session.say("이름", "Name")),
                Sheet.Column("grounds", session.say("이유", "Grounds")), .fixed("state", session.say("상태", "State")),
                Sheet.Column("decision", session.say("결정", "Decision")),
                Sheet.Column("led_to", session.say("재집계", "Led to")),
            ],
            rows: lines.map { line in
                let ledTo = line.stage.flatMap { stage in
                    line.row.tallyNo.map { session.say("\(stage) 집계 \($0)", "\(stage) tally \($0)") }
                }
                return [
                    .integer(Int(line.row.appealID)),
                    .text(isPlain ? line.kind.rawValue : line.kind.title(session.language)),
                    .text(line.candidate.code), .optional(line.candidate.name?(session.language)),
                    .text(line.row.grounds),
                    .text(isPlain ? line.state.rawValue : line.state.title(session.language)),
                    .optional(line.row.decision), .optional(ledTo),
                ]
            },
            emptySentence: session.say("이의신청이나 의견이 없습니다.", "There are no appeals or reports."))
        try session.print(Report([.sheet(key: "appeals", sheet)], csvKey: "appeals"))
    }
}
