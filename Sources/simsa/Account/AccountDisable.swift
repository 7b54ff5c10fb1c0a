import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa account disable`
struct AccountDisable: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Disable an account: its sessions and tokens end. --enable takes it back.",
        discussion: "Example: simsa account disable kim@example.kr --reason \"left the office\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The account's address.") var email: String
    @Option(help: "Why.") var reason: String
    @Flag(help: "Enable it again.") var enable = false

    func run(_ session: Session) async throws {
        try session.printAccount(
            try await session.perform(DisableAccount(account: email, isDisabled: !enable, reason: reason)))
    }
}
