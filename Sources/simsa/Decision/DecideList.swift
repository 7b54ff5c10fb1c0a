import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa decide list`
struct DecideList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what was decided by hand, in order; where two speak of the same, the later holds.",
        discussion: "Example: simsa decide list final")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Only those of this stage.") var stage: String?

    func run(_ session: Session) async throws {
        let lines = try await session.ask(ListDecisions(stage: stage))
        let sheet = Sheet(
            columns: [
                .number("decision", session.say("번호", "No.")), .fixed("stage", session.say("단계", "Stage")),
                .fixed("kind", session.say("종류", "Kind")), Sheet.Column("decided", session.say("결정", "Decided")),
                Sheet.Column("reason", session.say("사유", "Reason")), Sheet.Column("by", session.say("결정한 사람", "By")),
            ],
            rows: lines.map { line in
                [
                    .integer(Int(line.number)), .text(line.stage), .text(line.kind(session)),
                    .text(line.words(session)), .text(line.reason), .text(line.decidedBy),
                ]
            },
            emptySentence: session.say("결정이 없습니다.", "There are no decisions."))
        try session.print(Report([.sheet(key: "decisions", sheet)], csvKey: "decisions"))
    }
}

extension ListDecisions.Line {
    /// Tie or override.
    fileprivate func kind(_ session: Session) -> String {
        if session.format != .table { return outcome == nil ? "tie" : "override" }
        return outcome == nil ? session.say("동점", "tie") : session.say("예외", "override")
    }

    /// What was decided, in short.
    fileprivate func words(_ session: Session) -> String {
        let codes = order.map { $0.map(\.code).joined(separator: "=") }.joined(separator: ",")
        guard let outcome else { return codes }
        if session.format != .table {
            return ([codes, outcome.rawValue] + (prize.map { [$0] } ?? [])).joined(separator: " ")
        }
        let words = outcome == .goesOn ? session.say("선정", "goes on") : session.say("탈락", "stops")
        return "\(codes): \(words)" + (prize.map { " (\($0))" } ?? "")
    }
}
