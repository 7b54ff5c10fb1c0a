import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa account add`
struct AccountAdd: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an office account; its password is read from standard input.",
        discussion: """
            The password has at least 10 letters. The second factor is set up at the first sign-in, or with
            simsa account totp.

            Example: simsa account add kim@example.kr --name 김민지 --role admin < password.txt
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The address to sign in with.") var email: String
    @Option(help: "The name.") var name: String
    @Option(help: "The name in English; the same unless given.") var nameEn: String?
    @Option(help: "What the account may do: admin, secretary, auditor, chair. May be given several times.")
    var role: [String]
    @Option(help: "What the person reads: ko or en.") var reads: Language = .korean
    @Flag(help: "Without a password: signs in through an identity provider only.") var noPassword = false

    func run(_ session: Session) async throws {
        let roles = try role.map { text in
            guard let role = Role(rawValue: text) else { throw Refusal.unknownRole(text) }
            return role
        }
        let line = try await session.perform(
            AddAccount(
                email: email, name: LocalizedText(ko: name, en: nameEn ?? name), roles: roles, language: reads,
                password: noPassword ? nil : try session.readPassword()))
        try session.printAccount(line)
    }
}

extension Language: ExpressibleByArgument {}

extension Refusal {
    /// A role that there is not.
    static func unknownRole(_ text: String) -> Refusal {
        Refusal(
            .usage(
                LocalizedText(
                    ko: "--role \(text)의 뜻을 알 수 없습니다. admin, secretary, auditor, chair 가운데 하나를 적어 주십시오.",
                    en: "--role \(text) is not understood. Give admin, secretary, auditor or chair.")))
    }
}

extension Session {
    /// Prints one account.
    ///
    /// - Throws: `ConsoleError` when nothing can be written any more.
    func printAccount(_ line: AccountLine) throws {
        try printFacts([
            ("email", say("전자우편", "Address"), .text(line.email)),
            ("name", say("이름", "Name"), .text(line.name(language))),
            ("roles", say("역할", "Roles"), .text(roles(line))),
            ("password", say("비밀번호", "Password"), .bool(line.hasPassword)),
            ("second_factor", say("2단계 인증", "Second factor"), .bool(line.hasSecondFactor)),
            ("disabled", say("사용 중지", "Disabled"), .optional(line.disabledAt.map(time))),
        ])
    }

    /// An account's roles in words for people, as they are stored for programs.
    func roles(_ line: AccountLine) -> String {
        line.roles.map { format == .table ? $0.title(language) : $0.rawValue }.joined(separator: ", ")
    }
}
