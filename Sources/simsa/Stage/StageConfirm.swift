import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa stage confirm`
struct StageConfirm: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm the latest tally, as one of two different people: an admin and the chair.",
        discussion: """
            Shows who would go on before it asks; --dry-run only shows.

            Example: simsa stage confirm main --as admin:han --yes
                     simsa stage confirm main --as chair:C01 --yes
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Flag(help: "Only show what confirming would do.") var dryRun = false
    @Flag(name: .customLong("yes"), help: "Do not ask.") var isSure = false

    func run(_ session: Session) async throws {
        let ranking = try await session.ask(ShowRanking(stage: stage))
        if session.format == .table || dryRun { try session.print(preview(ranking, session)) }
        if dryRun { return }
        try session.confirm(
            "위와 같이 확정하시겠습니까? 확정하면 점수는 더 바뀌지 않습니다.",
            "Confirm this? After confirmation scores are frozen.", isSure: isSure)
        let done = try await session.perform(
            ConfirmStage(stage: ranking.stage.stageID, tallyNo: ranking.row.tallyNo))
        if session.format != .table {
            try session.printFacts([
                ("stage", "", .text(done.stage)), ("tally", "", .integer(done.tallyNo)),
                ("role", "", .text(done.role.rawValue)), ("complete", "", .bool(done.isComplete)),
                ("go_on", "", .integer(done.goOn)), ("stopped", "", .integer(done.stopped)),
            ])
        } else if done.isComplete {
            try session.print(
                "두 분의 확정이 끝나 단계가 확정되었습니다. 진출 \(done.goOn), 탈락 \(done.stopped).",
                "Both have confirmed and the stage is confirmed: \(done.goOn) go on, \(done.stopped) stop.")
        } else {
            let other = done.role == .admin ? Role.chair : .admin
            try session.print(
                "\(done.role.title.ko)의 확정을 기록했습니다. 이제 \(other.title.ko)의 확정이 필요합니다.",
                "The confirmation by the \(done.role.title.en) is recorded; the \(other.title.en)'s is still needed.")
        }
    }

    private func preview(_ ranking: ShowRanking.Answer, _ session: Session) -> Report {
        let on = ranking.tally.categories.flatMap(\.standings).filter(\.effective.goesOn)
        let total = ranking.tally.categories.reduce(0) { $0 + $1.standings.count }
        let sheet = Sheet(
            columns: [
                .fixed("category", session.say("부문", "Category")), .number("place", session.say("순위", "Place")),
                .fixed("candidate", session.say("후보", "Candidate")), Sheet.Column("name", session.say("이름", "Name")),
                .number("official", session.say("점수", "Score")), .fixed("prize", session.say("시상 등급", "Prize")),
            ],
            rows: on.map { standing in
                [
                    .text(ranking.category(standing.category, session.language)), .optional(standing.place),
                    .text(ranking.candidates[standing.candidate]?.code ?? standing.code),
                    .optional(ranking.candidates[standing.candidate]?.name?(session.language)),
                    .decimal(standing.officialText),
                    .optional(standing.effective.prize.map { ranking.prize($0, session.language) }),
                ]
            },
            emptySentence: session.say("진출하는 후보가 없습니다.", "Nobody would go on."))
        return Report([
            .heading(
                session.say(
                    "집계 \(ranking.row.tallyNo): 후보 \(total) 가운데 진출 \(on.count)",
                    "Tally \(ranking.row.tallyNo): \(on.count) of \(total) go on"), level: 1),
            .sheet(key: "go_on", sheet),
        ])
    }
}
