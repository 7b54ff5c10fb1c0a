import ArgumentParser
import AwardUseCases

/// `simsa result cancel`
struct ResultCancel: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Propose to take a prize back; the candidate can comment during the notice period.",
        discussion: """
            Nothing is taken back yet: simsa result decide-cancellation does that, or keeps the prize.

            Example: simsa result cancel 43150 --reason "the project was copied" --dry-run
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate that holds the prize.") var candidate: String
    @Option(help: "Why.") var reason: String
    @Flag(help: "Only show what would happen.") var dryRun = false

    func run(_ session: Session) async throws {
        let command = ProposeCancellation(candidate: candidate, reason: reason)
        let receipt = dryRun ? try await session.rehearse(command).output : try await session.perform(command)
        try session.print(CancellationReport(session: session).report(receipt))
        if dryRun {
            try session.print(
                "확인만 했습니다. 취소를 제안하려면 --dry-run 없이 다시 실행하십시오.",
                "This was only a check; nothing was proposed. Run it without --dry-run to propose it.")
        }
    }
}
