import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa result minutes`
struct ResultMinutes: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "Record minutes of a meeting on a stage, or without --present show those there are.",
        discussion: """
            Recusals are taken from the recorded conflicts; the quorum follows from the award file.

            Example: simsa result minutes final --present C01,C02,C03,C04 --votes "grand prize: 4 for, 0 against"
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Option(help: "Codes of the members present, separated by commas.") var present: String?
    @Option(parsing: .singleValue, help: "What was voted on and how; may be repeated.") var votes: [String] = []
    @Option(help: "Anything else.") var notes: String = ""

    func run(_ session: Session) async throws {
        guard let present else {
            if !votes.isEmpty || !notes.isEmpty {
                throw Refusal(
                    .usage(
                        LocalizedText(
                            ko: "회의록에는 참석자가 필요합니다. --present에 심사위원 코드를 적어 주십시오.",
                            en: "Minutes need those present: give their codes with --present.")))
            }
            return try await show(session)
        }
        let codes = present.split(separator: ",").map { String($0.filter { $0 != " " }) }
        let recorded = try await session.perform(
            RecordMinutes(stage: stage, present: codes, votes: votes, notes: notes))
        let minutes = recorded.minutes
        try session.printFacts([
            ("minutes", session.say("회의록 번호", "Minutes"), .integer(Int(recorded.number))),
            ("stage", session.say("단계", "Stage"), .text(recorded.stage)),
            ("present", session.say("참석", "Present"), .list(minutes.present)),
            ("absent", session.say("불참", "Absent"), .list(minutes.absent)),
            ("not_counted", session.say("심의 제외", "Not counted"), .list(minutes.notCounted)),
            ("quorum", session.say("정족수", "Quorum"), .integer(minutes.quorum)),
            ("has_quorum", session.say("정족수 충족", "Quorum present"), .bool(minutes.hasQuorum)),
            ("recusals", session.say("제척·기피·회피", "Conflicts"), .integer(minutes.recusals.count)),
        ])
    }

    private func show(_ session: Session) async throws {
        let lines = try await session.ask(ListMinutes(stage: stage))
        let sheet = Sheet(
            columns: [
                .number("minutes", session.say("번호", "No.")),
                Sheet.Column("present", session.say("참석", "Present")),
                Sheet.Column("absent", session.say("불참", "Absent")),
                .fixed("has_quorum", session.say("정족수", "Quorum")),
                Sheet.Column("recusals", session.say("제척·기피·회피", "Conflicts")),
                Sheet.Column("votes", session.say("의결", "Votes")), Sheet.Column("notes", session.say("비고", "Notes")),
            ],
            rows: lines.map { line in
                [
                    .integer(Int(line.number)), .list(line.body.present), .list(line.body.absent),
                    .bool(line.body.hasQuorum),
                    .list(
                        zip(line.body.recusals, line.recused).map { recusal, candidate in
                            "\(recusal.reviewer)–\(candidate.code)"
                        }),
                    .list(line.body.votes), .text(line.body.notes),
                ]
            },
            emptySentence: session.say("회의록이 없습니다.", "There are no minutes."))
        try session.print(Report([.sheet(key: "minutes", sheet)], csvKey: "minutes"))
    }
}
