import ArgumentParser
import AwardUseCases

/// `simsa reviewer replace`
struct ReviewerReplace: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace", abstract: "Replace a reviewer by another: finished sheets stay, unfinished work moves.",
        discussion: """
            The successor must be on record (simsa reviewer import). What the successor cannot take over because of a
            conflict is listed and needs somebody else.

            Example: simsa reviewer replace C03 --by C09 --reason "illness"
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The reviewer who leaves.") var reviewer: String
    @Option(help: "The reviewer who takes over.") var by: String
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(ReplaceReviewer(reviewer: reviewer, successor: by, reason: reason)))
    }
}
