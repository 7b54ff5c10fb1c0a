import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa stage tally`
struct StageTally: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally",
        abstract:
            "Compute the standings of a closed stage into a new numbered tally; again with --reason is a recount.",
        discussion: """
            With --preview nothing is stored and no gate is looked at; what blocks counting, simsa stage status says.

            Example: simsa stage tally main
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Option(help: "Why it is counted again; needed for a recount.") var reason: String = ""
    @Flag(help: "Only say what counting comes to.") var preview = false

    func run(_ session: Session) async throws {
        if preview { return try await show(session) }
        let done = try await session.perform(TallyStage(stage: stage, reason: reason))
        try session.printFacts([
            ("stage", session.say("단계", "Stage"), .text(done.stage)),
            ("tally", session.say("집계 번호", "Tally"), .integer(done.tallyNo)),
            ("sheets", session.say("집계한 심사표", "Sheets counted"), .integer(done.sheets)),
            ("ties_pending", session.say("결정할 동점", "Ties to decide"), .integer(done.tiesPending)),
            ("inputs_sha256", session.say("입력", "Inputs"), .text(done.inputsSHA256)),
            ("sha256", "SHA-256", .text(done.sha256)),
            ("draw_seed", session.say("추첨 시드", "Draw seed"), .optional(done.drawSeed)),
        ])
    }

    private func show(_ session: Session) async throws {
        let found = try await session.ask(PreviewTally(stage: stage))
        let standings = found.tally.categories.flatMap(\.standings)
        try session.printFacts([
            ("stage", session.say("단계", "Stage"), .text(found.stage)),
            ("sheets", session.say("집계한 심사표", "Sheets counted"), .integer(found.sheets)),
            ("candidates", session.say("후보", "Candidates"), .integer(standings.count)),
            (
                "go_on", session.say("진출 또는 수상", "Going on or winning"),
                .integer(standings.count(where: \.effective.goesOn))
            ),
            ("ties_pending", session.say("결정할 동점", "Ties to decide"), .integer(found.tally.blockingDecisions.count)),
            ("inputs_sha256", session.say("입력", "Inputs"), .text(found.tally.inputsDigest)),
        ])
        try session.print("저장하지 않았습니다.", "Nothing was stored.")
    }
}
