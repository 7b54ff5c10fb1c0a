import AwardCore
import AwardTestSupport
import AwardUseCases
import Testing

/// Candidates' contacts and recovery codes at the command line.
struct ContactCommandTests {
    private static let site = ["SIMSA_HTTP_PUBLIC_URL": "https://award.example.kr"]
    private static let email = "kim@example.kr"

    private static func run(
        _ office: PeopleOffice, _ arguments: String..., input: String = "", language: String = "en",
        settings: [String: String] = site
    ) async throws -> SimsaRun {
        let run = try await SimsaRun.run(
            arguments + ["--award", PeopleOffice.award], database: office.database.configuration.url,
            language: language, input: input, settings: settings)
        if !arguments.contains("--format") {
            for line in run.output.split(whereSeparator: \.isNewline) { #expect(line.count <= 100, "\(line)") }
        }
        return run
    }

    private static let code = "11740"

    @Test(arguments: ["ko", "en"])
    func theLinkOfAContactIsPrintedAndWorks(language: String) async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let run = try await Self.run(
                office, "candidate", "contact", "invite", Self.code, "--name", "이담당", "--email", "lee@example.kr",
                language: language)
            #expect(run.code == 0, "\(run.errors)")
            let link = try #require(run.output.firstMatch(of: /https:\/\/award\.example\.kr\/invitation\/(con_[\w-]+)/))
            let service = AwardService(database: office.database)
            #expect(try await service.acceptInvitation(Secret(String(link.output.1))).caller.candidate == Self.code)
            let list = try await Self.run(office, "candidate", "contact", "list", "--format", "csv")
            let lines = list.output.split(whereSeparator: \.isNewline)
            #expect(lines.first == "code,name,email,written,used,expires")
            #expect(lines.last?.hasPrefix("\(Self.code),이담당,lee@example.kr,") == true)
            #expect(!list.output.contains("con_"))
        }
    }

    @Test func aContactWhoCannotBeInvitedIsOneSentence() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let address = try await Self.run(office, "candidate", "contact", "invite", Self.code, "--email", "nowhere")
            #expect(address.code == 65 && address.errorLines.count == 1, "\(address.errors)")
            let site = try await Self.run(office, "candidate", "contact", "invite", Self.code, settings: [:])
            #expect(site.code == 78 && site.errorLines.count == 1, "\(site.errors)")
        }
    }

    @Test func newRecoveryCodesArePrintedOnceAndSignIn() async throws {
        try await PeopleOffice.with { office in
            let added = try await Self.run(
                office, "account", "add", Self.email, "--name", "김민지", "--role", "admin", input: "하늘과 바람과 별과 시\n")
            #expect(added.code == 0, "\(added.errors)")
            #expect(try await Self.run(office, "account", "totp", Self.email, "--recovery").code == 65)
            let shown = try await Self.run(office, "account", "totp", Self.email)
            let key = try #require(shown.output.firstMatch(of: /[A-Z2-7]{32}/)).output
            let totp = TOTP(secret: try #require(Base32.bytes(String(key))))
            let service = AwardService(database: office.database)
            let code = totp.code(step: TOTP.step(at: service.environment.now()))
            let confirmed = try await Self.run(office, "account", "totp", Self.email, "--code", code)
            #expect(confirmed.output.matches(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/).count == 10, "\(confirmed.errors)")
            let renewed = try await Self.run(office, "account", "totp", Self.email, "--recovery", "--format", "csv")
            let lines = renewed.output.split(whereSeparator: \.isNewline)
            #expect(lines.count == 11 && lines.first == "code")
            let pending = try await service.signIn(
                email: Self.email, password: Secret("하늘과 바람과 별과 시"), award: PeopleOffice.award, address: "192.0.2.1"
            ).pending
            _ = try await service.signIn(
                secondFactor: String(try #require(lines.last)), pending: pending, address: "192.0.2.1")
        }
    }
}
