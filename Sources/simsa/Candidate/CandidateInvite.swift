import ArgumentParser
import AwardUseCases

/// `simsa candidate invite`
struct CandidateInvite: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Ask an eligible candidate to enter.",
        discussion: "Example: simsa candidate invite 11740")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Option(help: "The revision you saw; a newer one is refused.") var revision: Int?

    func run(_ session: Session) async throws {
        try session.print(try await session.perform(InviteCandidate(candidate: candidate, seen: revision)))
    }
}
