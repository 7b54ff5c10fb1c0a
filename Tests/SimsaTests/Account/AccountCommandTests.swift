import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Postgres
import Testing

/// Accounts, tokens, links and mail at the command line.
struct AccountCommandTests {
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

    private static func add(_ office: PeopleOffice) async throws {
        let added = try await run(
            office, "account", "add", email, "--name", "김민지", "--role", "admin", "--role", "chair",
            input: "하늘과 바람과 별과 시\n")
        #expect(added.code == 0, "\(added.errors)")
    }

    private static func addReviewers(_ office: PeopleOffice) async throws {
        let reviewers = ["R01", "R02"].map { code in
            NewReviewer(
                code: code, nameKo: "김위원", nameEn: "Kim", organisation: nil, organisationName: "", pool: "committee",
                role: "member", isExternal: true, email: "\(code.lowercased())@example.kr", minimumLoad: nil,
                maximumLoad: nil, engagements: "[]")
        }
        _ = try await AwardService(database: office.database).perform(
            ImportReviewers(ReviewerBatch(file: "r.csv", sha256: "", reviewers: reviewers, lines: [2, 3])),
            award: PeopleOffice.award, as: .office(.admin, name: "test"))
    }

    @Test func anAccountIsAddedAndListed() async throws {
        try await PeopleOffice.with { office in
            try await Self.add(office)
            let english = try await Self.run(office, "account", "list")
            #expect(english.output.contains("kim@example.kr") && english.output.contains("admin, chair"))
            let korean = try await Self.run(office, "account", "list", language: "ko")
            #expect(korean.output.contains("관리자, 심사위원장"))
            let csv = try await Self.run(office, "account", "list", "--format", "csv")
            let head = csv.output.split(whereSeparator: \.isNewline).first
            #expect(head == "email,name,roles,second_factor,last_used,disabled")
        }
    }

    @Test func aPasswordThatIsNoneAddsNothing() async throws {
        try await PeopleOffice.with { office in
            for (input, code) in [("short\n", Int32(65)), ("", 64), ("\n", 64)] {
                let refused = try await Self.run(
                    office, "account", "add", Self.email, "--name", "김", "--role", "admin", input: input)
                #expect(refused.code == code, "\(refused.errors)")
                #expect(refused.errorLines.count == 1)
            }
            #expect(try await Self.run(office, "account", "list").output.contains("There are no accounts."))
        }
    }

    @Test func aPasswordIsChanged() async throws {
        try await PeopleOffice.with { office in
            try await Self.add(office)
            let new = "죽는 날까지 하늘을 우러러"
            #expect(try await Self.run(office, "account", "password", Self.email, input: new).code == 0)
            let service = AwardService(database: office.database)
            _ = try await service.signIn(
                email: Self.email, password: Secret(new), award: PeopleOffice.award, address: "192.0.2.1")
        }
    }

    @Test func aSecondFactorIsSetUpShownOnceAndTakenAway() async throws {
        try await PeopleOffice.with { office in
            try await Self.add(office)
            let shown = try await Self.run(office, "account", "totp", Self.email, "--format", "json")
            #expect(shown.output.contains("otpauth://totp/"))
            #expect(try await Self.run(office, "account", "totp", Self.email, "--code", "000000").code == 77)
            #expect(try await Self.run(office, "account", "totp", Self.email, "--reset").code == 65)
            let reset = try await Self.run(office, "account", "totp", Self.email, "--reset", "--reason", "lost")
            #expect(reset.code == 0, "\(reset.errors)")
        }
    }

    @Test func aTokenIsShownOnceWorksAndIsRevoked() async throws {
        try await PeopleOffice.with { office in
            try await Self.add(office)
            let issued = try await Self.run(
                office, "account", "token", Self.email, "--title", "report", "--scope", "read")
            let token = try #require(issued.output.firstMatch(of: /simsa_[\w-]+/)).output
            let service = AwardService(database: office.database)
            #expect(try await service.caller(apiToken: String(token))?.email == Self.email)
            #expect(try await !Self.run(office, "account", "token").output.contains("simsa_"))
            #expect(try await Self.run(office, "account", "token", "--revoke", "1").code == 0)
            #expect(try await service.caller(apiToken: String(token)) == nil)
            #expect(try await Self.run(office, "account", "token", "--revoke", "1").code == 65)
        }
    }

    @Test func aDisabledAccountSaysSo() async throws {
        try await PeopleOffice.with { office in
            try await Self.add(office)
            let done = try await Self.run(office, "account", "disable", Self.email, "--reason", "left")
            #expect(done.code == 0, "\(done.errors)")
            let service = AwardService(database: office.database)
            await #expect(throws: Refusal(.signInFailed)) {
                _ = try await service.signIn(
                    email: Self.email, password: Secret("하늘과 바람과 별과 시"), award: PeopleOffice.award,
                    address: "192.0.2.1")
            }
        }
    }

    @Test func theLinksOfReviewersArePrintedAndWork() async throws {
        try await PeopleOffice.with { office in
            try await Self.addReviewers(office)
            let run = try await Self.run(office, "reviewer", "invite", "R01", "R02", language: "ko")
            #expect(run.code == 0, "\(run.errors)")
            let links = run.output.matches(of: /https:\/\/award\.example\.kr\/invitation\/(inv_[\w-]+)/).map(\.output.1)
            try #require(links.count == 2)
            let service = AwardService(database: office.database)
            #expect(try await service.acceptInvitation(Secret(String(links[1]))).caller.reviewer == "R02")
            let csv = try await Self.run(office, "reviewer", "invite", "R01", "--format", "csv")
            let lines = csv.output.split(whereSeparator: \.isNewline)
            #expect(lines.first == "code,name,expires,mailed,link")
            #expect(lines.last?.hasPrefix("R01,") == true && lines.last?.contains("/invitation/inv_") == true)
        }
    }

    @Test(arguments: [[:], ["SIMSA_HTTP_PUBLIC_URL": "award.example.kr"]])
    func withoutTheAddressOfTheServiceThereAreNoLinks(settings: [String: String]) async throws {
        try await PeopleOffice.with { office in
            try await Self.addReviewers(office)
            let run = try await Self.run(office, "reviewer", "invite", "R01", settings: settings)
            #expect(run.code == 78)
            #expect(run.output.isEmpty)
        }
    }

    @Test func invitationsGoOutByMail() async throws {
        let server = try await MailServer(.starttls)
        try await PeopleOffice.with { office in
            try await Self.addReviewers(office)
            let invited = try await Self.run(office, "reviewer", "invite", "R01", "R02", "--mail")
            #expect(invited.code == 0 && !invited.output.contains("inv_"), "\(invited.errors)")
            #expect(try await Self.run(office, "mail", "status").output.contains("waiting"))
            #expect(try await Self.run(office, "mail", "send").code == 78)
            let settings = Self.settings(of: server)
            let sent = try await Self.run(office, "mail", "send", "--format", "json", settings: settings)
            #expect(sent.output.contains("\"sent\": 2"), "\(sent.errors)")
            let recipients = [try await server.taken()?.recipient, try await server.taken()?.recipient]
            #expect(recipients == ["r01@example.kr", "r02@example.kr"])
            let again = try await Self.run(office, "mail", "send", "--again", "1", settings: settings)
            #expect(again.code == 65)
            let korean = try await Self.run(office, "mail", "status", language: "ko")
            #expect(korean.output.contains("발송") && !korean.output.contains("inv_"))
        }
    }

    @Test func aSenderThatIsKilledInTheMiddleSendsNothingTwice() async throws {
        let server = try await MailServer(.starttls)
        try await PeopleOffice.with { office in
            try await Self.addReviewers(office)
            try await Self.change(office, "UPDATE reviewer SET email = 'stuck@example.kr' WHERE code = 'R01'")
            #expect(try await Self.run(office, "reviewer", "invite", "R01", "--mail").code == 0)
            let settings = Self.settings(of: server)
            let killed = try await SimsaRun.run(
                ["mail", "send"], database: office.database.configuration.url, settings: settings
            ) { send in
                _ = try await server.taken()
                send(.kill)
            }
            #expect(killed.code == 137)
            try await Self.change(office, "UPDATE mail SET recipient = 'r01@example.kr'")
            let beside = try await Self.run(office, "mail", "send", "--format", "json", settings: settings)
            #expect(beside.output.contains("\"sent\": 0"))
            // As if the time were over after which a sender that says nothing is taken for dead.
            try await Self.change(office, "UPDATE mail SET claimed_at = claimed_at - interval '1 hour'")
            let after = try await Self.run(office, "mail", "send", "--format", "json", settings: settings)
            #expect(after.output.contains("\"sent\": 0"))
            #expect(try await Self.run(office, "mail", "status", "--format", "csv").output.contains("doubtful"))
            #expect(try await server.taken(within: 0) == nil)
            // Somebody who has asked the reviewer says so.
            let again = try await Self.run(
                office, "mail", "send", "--again", "1", "--format", "json", settings: settings)
            #expect(again.output.contains("\"sent\": 1"), "\(again.errors)")
        }
    }

    private static func change(_ office: PeopleOffice, _ statement: SQL) async throws {
        try await office.database.transaction(.readCommitted) { tx in try tx.execute(statement) }
    }

    private static func settings(of server: MailServer) -> [String: String] {
        [
            "SIMSA_MAIL_SERVER": "smtp://localhost:\(server.port)", "SIMSA_MAIL_FROM": "사무국 <office@example.kr>",
            "SIMSA_MAIL_CERTIFICATES": server.certificates,
        ]
    }
}
