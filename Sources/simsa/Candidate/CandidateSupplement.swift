import ArgumentParser
import AwardUseCases

/// `simsa candidate supplement`
struct CandidateSupplement: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplement", abstract: "Say what a submission lacks (보완 요구); it has to be handed in again.",
        discussion: "Example: simsa candidate supplement 11740 --reason \"the budget is missing\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Option(help: "What is lacking.") var reason: String
    @Option(help: "The revision you saw; a newer one is refused.") var revision: Int?

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(AskSupplement(candidate: candidate, reason: reason, seen: revision)))
    }
}
