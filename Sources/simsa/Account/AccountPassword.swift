import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa account password`
struct AccountPassword: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Set the password of an account, read from standard input.",
        discussion: """
            Every session of the account ends.

            Example: simsa account password kim@example.kr < password.txt
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The account's address.") var email: String

    func run(_ session: Session) async throws {
        let done = try await session.perform(SetPassword(account: email, password: try session.readPassword()))
        try session.printFacts([
            ("email", session.say("전자우편", "Address"), .text(done.account)),
            ("sessions_ended", session.say("종료된 로그인", "Sessions ended"), .integer(done.sessionsEnded)),
        ])
    }
}
