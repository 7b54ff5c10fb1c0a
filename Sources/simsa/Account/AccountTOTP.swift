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
            --recovery prints new recovery codes, each of which signs in once without the app; the old ones die.

            Example: simsa account totp kim@example.kr
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The account's address.") var email: String
    @Option(help: "The code the authenticator app shows.") var code: String?
    @Flag(help: "Take the second factor away.") var reset = false
    @Option(help: "Why it is taken away.") var reason = ""
    @Flag(help: "Print new recovery codes.") var recovery = false

    func run(_ session: Session) async throws {
        if reset {
            try session.printAccount(try await session.perform(ResetSecondFactor(account: email, reason: reason)))
        } else if let code {
            let confirmed = try await session.perform(ConfirmSecondFactor(account: email, code: Secret(code)))
            // A program reads one answer.
            if session.format == .table { try session.printAccount(confirmed.account) }
            try session.printRecoveryCodes(confirmed.recoveryCodes)
        } else if recovery {
            try session.printRecoveryCodes(try await session.perform(RenewRecoveryCodes(account: email)).codes)
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

extension Session {
    /// Prints recovery codes, one a line.
    func printRecoveryCodes(_ codes: [Secret]) throws {
        let sheet = Sheet(
            columns: [.fixed("code", say("복구 코드", "Recovery code"))], rows: codes.map { [.text($0.reveal())] },
            emptySentence: "")
        try print(Report([.sheet(key: "recoveryCodes", sheet)], csvKey: "recoveryCodes"))
        try print(
            "인증 앱을 쓸 수 없을 때 하나씩 한 번만 쓸 수 있습니다. 다시 보여 드리지 않으니 안전한 곳에 보관해 주십시오.",
            "Each signs in once when the app is not at hand. They are not shown again; keep them safe.")
    }
}
