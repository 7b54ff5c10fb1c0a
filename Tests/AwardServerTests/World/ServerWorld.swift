import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Logging
import Postgres
import Testing

/// A real database with an award in a chosen state, tokens for everybody, and a server process on it.
///
/// Cities A1 and A2 compete in stage `paper`; C01 presides, R02 and R03 score. Marks: `merit` of 10.
struct ServerWorld: Sendable {
    static let slug = "served-award"
    static let office = Claim.office(.admin, name: "han")

    let database: Database
    let service: AwardService
    let server: ServerProcess
    /// A token of each role but the contact's.
    let tokens: [Role: String]
    /// The session of who speaks for candidate A1, who has no token.
    let contact: NewSession

    /// Runs `body` with a server on an award whose stage `paper` is in that state.
    static func with(
        _ state: StageState = .planned, field: Field = .pair, environment: [String: String] = [:],
        change: (inout AwardDefinition) -> Void = { _ in },
        cluster: TestCluster = .shared, isolation: isolated (any Actor)? = #isolation,
        _ body: (ServerWorld) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "served") { try await Migrator(Schema.migrations).migrate($0) }
        var changed = Self.definition
        change(&changed)
        let definition = changed
        try await withFreshDatabase(template: template, cluster: cluster, maxConnections: 4) { database in
            let service = AwardService(database: database)
            _ = try await service.apply(definition, as: office)
            try await populate(database, field)
            let tokens = try await issueTokens(service)
            let contact = try await signInContact(of: "A1", database)
            // In a blind stage reviewers do not know the codes this world goes by.
            let writer = definition.stages[0].isBlind ? Claim.office(.secretary, name: "seo") : nil
            try await bring(service, field, to: state, by: writer)
            let server = try await ServerProcess.start(
                database: database.configuration.url, environment: environment)
            let world = ServerWorld(
                database: database, service: service, server: server, tokens: tokens, contact: contact)
            do {
                try await body(world)
            } catch {
                await server.stop()
                throw error
            }
            await server.stop()
        }
    }

    /// Who competes, and the marks C01, R02 and R03 give.
    struct Field: Sendable {
        let entrants: [(code: String, merits: [String])]

        var codes: [String] { entrants.map(\.code) }

        /// Two whom everybody marks alike.
        static let pair = Field(entrants: [("A1", ["9", "9", "9"]), ("A2", ["7", "7", "7"])])
        /// Six whom reviewers, one of them strict, do not quite agree on.
        static let six = Field(entrants: [
            ("A1", ["9", "7", "10"]), ("A2", ["8", "7", "8"]), ("A3", ["8", "5", "9"]), ("A4", ["6", "5", "7"]),
            ("A5", ["5", "3", "4"]), ("A6", ["4", "2", "6"]),
        ])
    }

    /// Sends one request over a connection of its own.
    func request(
        _ method: String, _ path: String, as role: Role? = nil, headers: [String: String] = [:], body: String? = nil
    ) async throws -> Wire.Answer {
        let token = role.flatMap { tokens[$0] }
        let port = server.port
        var headers = headers
        if role == .candidateContact {
            // By either name: the one behind TLS, and the one without.
            let token = contact.token.reveal()
            headers["Cookie"] = "simsa=\(token); __Host-simsa=\(token)"
            headers["X-CSRF-Token"] = contact.caller.csrfToken?.text
        }
        let sent = headers
        return try await offThread {
            Result { try Wire(port: port).request(method, path, token: token, headers: sent, body: body) }
        }.get()
    }

    /// One number from the database.
    func count(_ sql: SQL) async throws -> Int {
        try await database.read { try $0.one(sql, as: Int.self) }
    }

    /// The texts of a query's first column.
    func texts(_ sql: SQL) async throws -> [String] {
        try await database.read { try $0.rows(sql, as: String.self) }
    }

    static func perform<C: Command>(_ command: C, _ service: AwardService, as claim: Claim = office) async throws {
        _ = try await service.perform(command, award: slug, as: claim)
    }

    private static func bring(
        _ service: AwardService, _ field: Field, to state: StageState, by writer: Claim?
    ) async throws {
        if state == .planned { return }
        try await perform(ApplyAssignment(stage: "paper"), service)
        try await perform(OpenStage(stage: "paper"), service)
        if state == .open { return }
        for (position, reviewer) in ["C01", "R02", "R03"].enumerated() {
            for (candidate, merits) in field.entrants {
                _ = try await service.save(
                    SaveSheet(
                        stage: "paper", reviewer: reviewer, candidate: candidate, act: .submit,
                        content: SheetContent(marks: ["merit": merits[position]]), seenRevision: 0),
                    award: slug, as: writer ?? .reviewer(reviewer))
            }
        }
        try await perform(CloseStage(stage: "paper"), service)
        if state == .closed { return }
        try await perform(TallyStage(stage: "paper"), service)
        if state == .tallied { return }
        try await perform(ConfirmStage(stage: "paper", tallyNo: 1), service)
        try await perform(ConfirmStage(stage: "paper", tallyNo: 1), service, as: .reviewer("C01"))
    }

    private static func issueTokens(_ service: AwardService) async throws -> [Role: String] {
        var tokens: [Role: String] = [:]
        for role in [Role.admin, .secretary, .auditor] {
            let email = "\(role.rawValue)@example.kr"
            try await perform(
                AddAccount(
                    email: email, name: LocalizedText(ko: role.rawValue, en: role.rawValue), roles: [role],
                    language: .english), service)
            tokens[role] = try await issue(email, service)
        }
        tokens[.chair] = try await issue("C01", service)
        tokens[.reviewer] = try await issue("R02", service)
        return tokens
    }

    /// Signs a candidate's contact in by a link of their own.
    private static func signInContact(of candidate: String, _ database: Database) async throws -> NewSession {
        var environment = Environment.system
        environment.site = "https://award.example.kr"
        let service = AwardService(database: database, environment: environment)
        let invitation = try await service.perform(
            InviteContacts(candidates: [candidate], name: "이담당", email: "lee@example.kr", language: .english),
            award: slug, as: office)
        let link = try #require(invitation.first?.link).reveal()
        return try await service.acceptInvitation(Secret(String(link.split(separator: "/").last ?? "")))
    }

    private static func issue(_ owner: String, _ service: AwardService) async throws -> String {
        try await service.perform(
            IssueToken(owner: owner, title: "test", scopes: TokenScope.allCases, days: 30), award: slug, as: office
        ).token.reveal()
    }

    private static func populate(_ database: Database, _ field: Field) async throws {
        try await database.transaction(.readCommitted) { tx in
            try tx.copyOrganisations(
                field.codes.map { OrganisationRow(code: "G\($0)", nameKo: $0, nameEn: $0, parent: nil) }, of: 1)
            try tx.copyCandidates(
                field.codes.map { code in
                    NewCandidate(
                        code: code, nameKo: "\(code)후보", nameEn: "Entrant \(code)", projectKo: "", projectEn: "",
                        category: "city", organisation: "G\(code)", province: nil)
                }, of: 1, from: 1, isSubmitted: { _ in true })
            for (index, code) in ["C01", "R02", "R03"].enumerated() {
                tx.insertReviewer(
                    NewReviewer(
                        code: code, nameKo: "위원\(code)", nameEn: "Reviewer \(code)", organisation: nil,
                        organisationName: "", pool: "committee", role: code == "C01" ? "chair" : "member",
                        isExternal: true, email: "\(code)@example.kr".lowercased(), minimumLoad: nil,
                        maximumLoad: nil, engagements: "[]"),
                    of: 1, number: Int32(index + 1))
                tx.setPledge(1, Int32(index + 1), at: Timestamp(microseconds: 1_572_825_600_000_000))
            }
        }
    }

    private static var definition: AwardDefinition {
        func title(_ text: String) -> LocalizedText { LocalizedText(ko: text, en: text) }
        return AwardDefinition(
            id: slug, title: title("Served award"),
            categories: [CategoryDefinition(id: "city", title: title("City"))],
            stages: [
                StageDefinition(
                    id: "paper", title: title("Paper"),
                    rubric: Rubric(
                        id: "rubric", title: title("rubric"),
                        criteria: [Criterion(id: "merit", title: title("Merit"), maximum: Rational(10))]),
                    panel: PanelRules(minimumSheets: 1), selection: SelectionRules(quota: .all), tieBreak: [.chair])
            ],
            prizes: [PrizeDefinition(id: "grand", title: title("Grand prize"))])
    }
}
