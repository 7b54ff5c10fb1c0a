import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa account totp`
struct AccountTOTP: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "totp", abstract: "Set up the second factor of an account, or take it away.",
        discussion: """
            Without a flag it prints a secret for the authenticator app, once; --code then confirms it. --reset takes
            the second factor away, e.g. after a lost telephone; a new one is then set up at the next sign-in.

            Example: simsa account totp kim@example.kr
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The account's address.") var email: String
    @Option(help: "The code the authenticator app shows.") var code: String?
    @Flag(help: "Take the second factor away.") var reset = false
    @Option(help: "Why it is taken away.") var reason = ""

    func run(_ session: Session) async throws {
        if reset {
            try session.printAccount(try await session.perform(ResetSecondFactor(account: email, reason: reason)))
        } else if let code {
            try session.printAccount(
                try await session.perform(ConfirmSecondFactor(account: email, code: Secret(code))))
        } else {
            let output = try await session.perform(EnrolSecondFactor(account: email))
            // The address is for programs that make a picture of it; people type the secret.
            let address = ("address", session.say("등록 주소", "Address for apps"), Cell.text(output.address.reveal()))
            try session.printFacts(
                [
                    ("email", session.say("전자우편", "Address"), .text(output.account)),
                    ("secret", session.say("비밀 키", "Secret"), .text(output.secret.reveal())),
                ] + (session.format == .table ? [] : [address]))
            try session.print(
                "인증 앱에 등록한 뒤 --code로 확인해 주십시오. 이 내용은 다시 보여 드리지 않습니다.",
                "Put it into the authenticator app and confirm with --code. It is not shown again.")
        }
    }
}
