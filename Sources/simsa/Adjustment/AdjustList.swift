import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa adjust list`
struct AdjustList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List bonuses and penalties, those revoked too.",
        discussion: "Example: simsa adjust list main")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Only those of this stage.") var stage: String?

    func run(_ session: Session) async throws {
        let lines = try await session.ask(ListAdjustments(stage: stage))
        let sheet = Sheet(
            columns: [
                .number("adjustment", session.say("번호", "No.")), .fixed("stage", session.say("단계", "Stage")),
                .fixed("candidate", session.say("후보", "Candidate")), Sheet.Column("name", session.say("이름", "Name")),
                .number("points", session.say("점수", "Points")), Sheet.Column("reason", session.say("사유", "Reason")),
                Sheet.Column("document", session.say("근거 문서", "Document")),
                Sheet.Column("revoked", session.say("취소 사유", "Revoked because")),
            ],
            rows: lines.map { line in
                [
                    .integer(Int(line.row.adjustmentID)), .text(line.stage), .text(line.candidate.code),
                    .optional(line.candidate.name?(session.language)), .decimal(line.row.points),
                    .text(line.row.reason),
                    .text(line.row.document), .optional(line.row.revokeReason),
                ]
            },
            emptySentence: session.say("가점이나 감점이 없습니다.", "There are no bonuses or penalties."))
        try session.print(Report([.sheet(key: "adjustments", sheet)], csvKey: "adjustments"))
    }
}
