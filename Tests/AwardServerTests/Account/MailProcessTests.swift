import AwardCore
import AwardTestSupport
import AwardUseCases
import Mail
import Testing

/// Mail between the running server and a real mail server, also when either dies.
@Suite struct MailProcessTests {
    /// How long a mail may take: the sender looks every few seconds.
    private static let patience: Int32 = 60

    private static func environment(_ mail: MailServer, _ more: [String: String] = [:]) -> [String: String] {
        [
            "SIMSA_HTTP_PUBLIC_URL": "https://award.example.kr",
            "SIMSA_MAIL_SERVER": "smtp://localhost:\(mail.port)", "SIMSA_MAIL_FROM": "시상 사무국 <office@example.kr>",
            "SIMSA_MAIL_CERTIFICATES": mail.certificates,
        ].merging(more) { _, given in given }
    }

    /// Has reviewers invited by mail over the interface, to these addresses.
    private static func invite(_ world: ServerWorld, _ addresses: [String: String]) async throws {
        for (code, address) in addresses {
            try await world.database.transaction(.readCommitted) { tx in
                try tx.execute("UPDATE reviewer SET email = \(address) WHERE code = \(code)")
            }
        }
        let names = addresses.keys.sorted().map { "\"\($0)\"" }.joined(separator: ",")
        let answer = try await world.request(
            "POST", "/api/v1/awards/served-award/reviewers/invite", as: .admin,
            body: #"{"reviewers":[\#(names)],"days":14,"isByMail":true}"#)
        #expect(answer.status == 200, "\(answer.text)")
    }

    private static func states(_ world: ServerWorld) async throws -> [String] {
        try await world.database.read { tx in
            try tx.rows("SELECT recipient || ' ' || state FROM mail ORDER BY mail_id", as: String.self)
        }
    }

    @Test func everyMailOfAStageGoesOverASecureLineOnce() async throws {
        let mail = try await MailServer(.starttls)
        try await ServerWorld.with(environment: Self.environment(mail)) { world in
            for path in ["assignments/apply", "open"] {
                let body = path == "open" ? nil : #"{"affinities":[]}"#
                let answer = try await world.request(
                    "POST", "/api/v1/awards/served-award/stages/paper/\(path)", as: .admin, body: body)
                #expect(answer.status == 200, "\(answer.text)")
            }
            var told: Set<String> = []
            for _ in 0..<3 {
                let taken = try #require(try await mail.taken(within: Self.patience))
                #expect(taken.tls)
                told.insert(taken.recipient)
            }
            #expect(told == ["c01@example.kr", "r02@example.kr", "r03@example.kr"])
            let reminded = try await world.request(
                "POST", "/api/v1/awards/served-award/reviewers/remind", as: .secretary, body: #"{"stage":"paper"}"#)
            #expect(reminded.status == 200)
            for _ in 0..<3 {
                let taken = try #require(try await mail.taken(within: Self.patience))
                #expect(taken.body.contains("제출하지 않으신 심사표가 2건"))
            }
            try await Self.submitEverything(world)
            let last = try #require(try await mail.taken(within: Self.patience))
            #expect(last.recipient == "c01@example.kr")
            #expect(last.body.contains("심사표가 모두 제출되었습니다."))
            #expect(try await mail.taken(within: 1) == nil)
        }
    }

    private static func submitEverything(_ world: ServerWorld) async throws {
        for reviewer in ["C01", "R02", "R03"] {
            for candidate in ["A1", "A2"] {
                // Sheets are saved over the interface by their reviewers; the sender is what is looked at here.
                let token = try await world.service.perform(
                    IssueToken(owner: reviewer, title: "sheet", scopes: [.score], days: 1), award: ServerWorld.slug,
                    as: ServerWorld.office
                ).token.reveal()
                let answer = try await world.request(
                    "PUT", "/api/v1/awards/served-award/stages/paper/scoresheets/\(reviewer)/\(candidate)",
                    headers: ["If-None-Match": "*", "Authorization": "Bearer \(token)"],
                    body: #"{"act":"submit","content":{"marks":{"merit":"8"},"comment":""},"reason":""}"#)
                #expect(answer.status == 200, "\(answer.text)")
            }
        }
    }

    @Test func aServerKilledBetweenHandingOverAndWritingItDownNeverSendsTwice() async throws {
        let mail = try await MailServer(.starttls)
        let environment = Self.environment(mail)
        try await ServerWorld.with(environment: environment) { world in
            try await Self.invite(world, ["R02": "stuck@example.kr"])
            // The mail server has it and never answers: whatever comes now, it may have arrived.
            #expect(try await mail.taken(within: Self.patience)?.recipient == "stuck@example.kr")
            await world.server.stop()
            #expect(try await Self.states(world) == ["stuck@example.kr sending"])
            // Ten minutes pass for the claim.
            try await world.database.transaction(.readCommitted) { tx in
                try tx.execute("UPDATE mail SET claimed_at = claimed_at - interval '11 minutes'")
            }
            let second = try await ServerProcess.start(
                database: world.database.configuration.url, environment: environment)
            try await world.database.transaction(.readCommitted) { tx in
                try tx.execute(
                    """
                    INSERT INTO mail (award_id, kind, reviewer_id, recipient, name, language, subject, body, message_id,
                        due_at, created_at)
                    SELECT award_id, kind, reviewer_id, 'after@example.kr', name, language, subject, 'b', 'after', now(), now()
                    FROM mail
                    """)
            }
            #expect(try await mail.taken(within: Self.patience)?.recipient == "after@example.kr")
            #expect(try await mail.taken(within: 1) == nil)
            await second.stop()
            #expect(try await Self.states(world).first == "stuck@example.kr doubtful")
        }
    }

    @Test func aServerKilledBeforeHandingOverLeavesTheMailToTheNext() async throws {
        let mail = try await MailServer(.starttls)
        let nowhere = ["SIMSA_MAIL_SERVER": "smtp://localhost:1"]
        try await ServerWorld.with(environment: Self.environment(mail, nowhere)) { world in
            try await Self.invite(world, ["R02": "r02@example.kr", "R03": "r03@example.kr"])
            await world.server.stop()
            try await world.database.transaction(.readCommitted) { tx in
                try tx.execute("UPDATE mail SET due_at = created_at, state = 'waiting', claimed_at = NULL")
            }
            var servers: [ServerProcess] = []
            for _ in 0..<2 {
                servers.append(
                    try await ServerProcess.start(
                        database: world.database.configuration.url, environment: Self.environment(mail)))
            }
            var seen: Set<String> = []
            for _ in 0..<2 { seen.insert(try #require(try await mail.taken(within: Self.patience)).recipient) }
            #expect(seen == ["r02@example.kr", "r03@example.kr"])
            #expect(try await mail.taken(within: 1) == nil)
            for server in servers { await server.stop() }
        }
    }

    @Test func aServerToldToEndSettlesTheMailInItsHands() async throws {
        let mail = try await MailServer(.starttls)
        try await ServerWorld.with(environment: Self.environment(mail)) { world in
            try await Self.invite(world, ["R02": "r02@example.kr"])
            #expect(try await mail.taken(within: Self.patience) != nil)
            world.server.send(15)
            #expect(await world.server.end() == 0)
            #expect(try await Self.states(world) == ["r02@example.kr sent"])
        }
    }
}
