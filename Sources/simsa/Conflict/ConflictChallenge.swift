import ArgumentParser
import AwardUseCases

/// `simsa conflict challenge`
struct ConflictChallenge: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge",
        abstract: "A candidate objects to a reviewer (기피), who is barred until it is decided.",
        discussion: """
            A candidate's contact challenges for their own candidate; admin and secretary record one made on paper.

            Example: simsa conflict challenge --reviewer C03 --candidate 11740 --reason "advised a rival" --as candidate:11740
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "The reviewer.") var reviewer: String
    @Option(help: "The candidate.") var candidate: String
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(ChallengeReviewer(reviewer: reviewer, candidate: candidate, reason: reason)))
    }
}
