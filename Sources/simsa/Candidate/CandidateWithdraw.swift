import ArgumentParser
import AwardUseCases

/// `simsa candidate withdraw`
struct CandidateWithdraw: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take a candidate out, with a reason; its scoresheets are kept.",
        discussion: "Example: simsa candidate withdraw 11740 --reason \"at its own request\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Option(help: "Why.") var reason: String
    @Option(help: "The revision you saw; a newer one is refused.") var revision: Int?

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(WithdrawCandidate(candidate: candidate, reason: reason, seen: revision)))
    }
}
