import ArgumentParser
import AwardUseCases

/// `simsa candidate reinstate`
struct CandidateReinstate: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "reinstate", abstract: "Bring a rejected or withdrawn candidate back to where it was.",
        discussion: "Example: simsa candidate reinstate 11740 --reason \"withdrawn by mistake\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Option(help: "Why.") var reason: String
    @Option(help: "The revision you saw; a newer one is refused.") var revision: Int?

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(ReinstateCandidate(candidate: candidate, reason: reason, seen: revision)))
    }
}
