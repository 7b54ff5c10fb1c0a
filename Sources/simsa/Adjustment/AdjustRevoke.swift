import ArgumentParser
import AwardUseCases

/// `simsa adjust revoke`
struct AdjustRevoke: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Revoke a bonus or penalty; the record of it stays.",
        discussion: "Example: simsa adjust revoke 3 --reason \"entered for the wrong candidate\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Its number, see: simsa adjust list.") var number: Int32
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        try session.print(try await session.perform(RevokeAdjustment(number: number, reason: reason)))
    }
}
