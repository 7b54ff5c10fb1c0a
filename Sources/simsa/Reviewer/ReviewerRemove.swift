import ArgumentParser
import AwardUseCases

/// `simsa reviewer remove`
struct ReviewerRemove: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a reviewer without a successor (해촉). Marks are never removed.",
        discussion: "Example: simsa reviewer remove C03 --reason \"prior contact\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The reviewer.") var reviewer: String
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        try session.print(try await session.perform(RemoveReviewer(reviewer: reviewer, reason: reason)))
    }
}
