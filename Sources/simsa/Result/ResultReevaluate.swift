import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa result reevaluate`
struct ResultReevaluate: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "reevaluate",
        abstract: "Send a confirmed stage back to closed because of upheld appeals, to be counted and confirmed again.",
        discussion: """
            The confirmed tally stays readable; the next one gets a new number. Shows the prizes that no longer hold
            before it asks; --dry-run only shows them.

            Example: simsa result reevaluate final --appeal 1 --reason "sheet of R03 was misread"
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var consent: ConsentOptions
    @Argument(help: "The stage.") var stage: String
    @Option(name: .customLong("appeal"), help: "The number of an upheld appeal; may be repeated.") var appeals: [Int32]
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        let command = ReevaluateStage(stage: stage, appeals: appeals, reason: reason)
        let preview = try await session.rehearse(command).output
        if consent.dryRun || session.format == .table { try session.print(report(preview, session)) }
        if consent.dryRun { return }
        try session.confirm(
            "단계를 심사 마감 상태로 되돌리고 위의 시상을 보류하시겠습니까?",
            "Send the stage back to closed and suspend these prizes?", isSure: consent.isSure)
        let done = try await session.perform(command)
        if session.format != .table { try session.print(report(done, session)) }
        try session.print(
            "단계 \(done.stage)이(가) 심사 마감 상태로 돌아갔습니다. 이어서: simsa stage tally \(done.stage), 그다음 확정.",
            "Stage \(done.stage) is closed again. Next: simsa stage tally \(done.stage), then confirm it.")
    }

    private func report(_ output: ReevaluateStage.Output, _ session: Session) -> Report {
        Report(
            [
                .heading(session.say("재평가로 보류되는 시상", "Prizes suspended by the re-evaluation"), level: 1),
                .sheet(key: "prizes", PrizeSheet(session: session).sheet(output.prizes)),
                .facts(
                    key: "stage",
                    FactList([
                        ("stage", session.say("단계", "Stage"), .text(output.stage)),
                        ("tally", session.say("지금까지의 집계", "Tally so far"), .integer(output.tallyNo)),
                        ("next_tally", session.say("다음 집계", "Next tally"), .integer(output.nextTallyNo)),
                    ])),
            ], csvKey: "prizes")
    }
}
