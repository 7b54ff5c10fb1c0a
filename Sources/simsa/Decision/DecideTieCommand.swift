import ArgumentParser
import AwardUseCases

/// `simsa decide tie`
struct DecideTieCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "tie",
        abstract: "Put tied candidates into an order, as the chair; it takes effect with a recount.",
        discussion: """
            Candidates are separated by commas, best first. An equals sign leaves two of them tied, e.g. A,B=C.

            Example: simsa decide tie final --order 43150,41190 --reason "the committee's vote, 4 to 3" --as chair:C01
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Option(help: "The tied candidates, best first.") var order: String
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        let parts = order.split(separator: ",", omittingEmptySubsequences: false).map { part in
            part.split(separator: "=", omittingEmptySubsequences: false).map { candidate in
                let words = candidate.drop { $0 == " " }
                return String(words.reversed().drop { $0 == " " }.reversed())
            }
        }
        try session.print(try await session.perform(DecideTie(stage: stage, order: parts, reason: reason)))
    }
}
