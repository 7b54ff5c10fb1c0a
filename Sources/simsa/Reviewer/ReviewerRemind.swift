import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa reviewer remind`
struct ReviewerRemind: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Write to the reviewers of an open stage who have not finished.",
        discussion: """
            The mail goes out with simsa mail send, or by itself where the service runs.

            Example: simsa reviewer remind paper
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage: its short name or number.") var stage: String

    func run(_ session: Session) async throws {
        let done = try await session.perform(RemindReviewers(stage: stage))
        try session.printFacts([
            ("stage", session.say("단계", "Stage"), .text(done.stage)),
            ("reminded", session.say("독촉", "Reminded"), .text(done.reminded.joined(separator: ", "))),
            (
                "without_address", session.say("주소 없음", "Without address"),
                .text(done.withoutAddress.joined(separator: ", "))
            ),
        ])
    }
}
