import ArgumentParser
import AwardUseCases

/// `simsa reviewer correct`
struct ReviewerCorrect: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct a misspelt name, organisation or address of a reviewer.",
        discussion: """
            Codes never change. What it was before stays in the ledger.

            Example: simsa reviewer correct C03 --name 이달곤 --reason "misspelt in the list"
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The reviewer.") var reviewer: String
    @Option(help: "The Korean name.") var name: String?
    @Option(help: "The English name.") var nameEn: String?
    @Option(help: "What the organisation is called.") var organisation: String?
    @Option(help: "The e-mail address.") var email: String?
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(
                CorrectReviewer(
                    reviewer: reviewer, nameKo: name, nameEn: nameEn, organisation: organisation, email: email,
                    reason: reason)))
    }
}
