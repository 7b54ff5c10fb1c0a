import ArgumentParser
import AwardUseCases

/// `simsa conflict declare`
struct ConflictDeclare: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare", abstract: "A reviewer steps aside from a candidate (회피).",
        discussion: """
            Also possible after scoring: the sheet is kept and no longer counts. A reviewer declares it for themselves;
            admin and secretary record one made on paper.

            Example: simsa conflict declare --reviewer C03 --candidate 11740 --reason "my brother works there"
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "The reviewer.") var reviewer: String
    @Option(help: "The candidate; the blind code in a blind stage.") var candidate: String
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(DeclareRecusal(reviewer: reviewer, candidate: candidate, reason: reason)))
    }
}
