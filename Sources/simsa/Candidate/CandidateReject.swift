import ArgumentParser
import AwardUseCases

/// `simsa candidate reject`
struct CandidateReject: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Turn a candidate away before the first stage, with a reason.",
        discussion: "Example: simsa candidate reject 11740 --reason \"entered twice\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Option(help: "Why.") var reason: String
    @Option(help: "The revision you saw; a newer one is refused.") var revision: Int?

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(RejectCandidate(candidate: candidate, reason: reason, seen: revision)))
    }
}
