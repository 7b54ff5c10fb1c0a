import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Postgres
import Synchronization

/// A real database with two awards that are no simulation, an office account to sign in with, reviewers with addresses,
/// one stage, and a clock that can be set.
///
/// Cities A1 and A2 compete; C01 presides, R02 reads Korean, R03 has no address.
final class OfficeWorld: Sendable {
    static let admin = Claim.office(.admin, name: "han")
    static let slug = "office-award"
    static let other = "other-award"
    static let email = "kim@example.kr"
    static let password = Secret("하늘과 바람과 별과 시")
    static let site = "https://award.example.kr"
    static let address = "203.0.113.7"
    /// 4 November 2019, 09:00 in Korea.
    static let start = Moment(microseconds: 1_572_825_600_000_000)

    let database: Database
    let service: AwardService
    private let clock: Clock

    private final class Clock: Sendable {
        let moment = Mutex(OfficeWorld.start)
    }

    private init(_ database: Database, site: String?, cost: PasswordCost) {
        let clock = Clock()
        self.clock = clock
        self.database = database
        var environment = Environment(
            now: { clock.moment.withLock { $0 } }, randomBytes: { (0..<$0).map { UInt8($0 % 200 + 11) } }, site: site)
        environment.passwordCost = cost
        service = AwardService(database: database, environment: environment)
    }

    /// Runs `body` with the awards applied and their people stored.
    ///
    /// - Parameter cost: low, unless the work itself is looked at.
    static func with(
        site: String? = OfficeWorld.site,
        cost: PasswordCost = PasswordCost(logRounds: 10, blockSize: 8, parallelism: 1),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (OfficeWorld) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "office") { try await Migrator(Schema.migrations).migrate($0) }
        try await withFreshDatabase(template: template, maxConnections: 6) { database in
            let world = OfficeWorld(database, site: site, cost: cost)
            _ = try await world.service.apply(definition(slug), as: admin)
            _ = try await world.service.apply(definition(other), as: admin)
            try await world.populate()
            try await body(world)
        }
    }

    var now: Moment { clock.moment.withLock { $0 } }

    func pass(seconds: Int64) {
        clock.moment.withLock { $0 = $0.adding(seconds: seconds) }
    }

    @discardableResult
    func perform<C: Command>(
        _ command: C, as claim: Claim = OfficeWorld.admin, award: String = OfficeWorld.slug, key: String? = nil
    ) async throws -> C.Output {
        try await service.perform(command, award: award, as: claim, key: key)
    }

    func ask<Q: Query>(_ query: Q, as claim: Claim = OfficeWorld.admin) async throws -> Q.Answer {
        try await service.ask(query, award: OfficeWorld.slug, as: claim)
    }

    /// One number from the database.
    func count(_ sql: SQL) async throws -> Int {
        try await database.read { try $0.one(sql, as: Int.self) }
    }

    /// The texts of a query's first column.
    func texts(_ sql: SQL) async throws -> [String] {
        try await database.read { try $0.rows(sql, as: String.self) }
    }

    /// Runs a statement as the owner of the tables.
    func run(_ statement: SQL) async throws {
        try await database.transaction(.readCommitted) { tx in try tx.execute(statement) }
    }

    private func populate() async throws {
        try await database.transaction(.readCommitted) { tx in
            for award in [Int32(1), 2] {
                try tx.copyOrganisations(
                    ["A1", "A2"].map { OrganisationRow(code: "G\($0)", nameKo: $0, nameEn: $0, parent: nil) }, of: award
                )
                try tx.copyCandidates(
                    ["A1", "A2"].map { code in
                        NewCandidate(
                            code: code, nameKo: "\(code)후보", nameEn: "Entrant \(code)", projectKo: "", projectEn: "",
                            category: "city", organisation: "G\(code)", province: nil)
                    }, of: award, from: 1, isSubmitted: { _ in true })
                for (index, code) in ["C01", "R02", "R03"].enumerated() {
                    tx.insertReviewer(
                        NewReviewer(
                            code: code, nameKo: "위원\(code)", nameEn: "Reviewer \(code)", organisation: nil,
                            organisationName: "", pool: "committee", role: code == "C01" ? "chair" : "member",
                            isExternal: true, email: code == "R03" ? "" : "\(code)@Example.kr".lowercased(),
                            minimumLoad: nil, maximumLoad: nil, engagements: "[]"),
                        of: award, number: Int32(index + 1))
                    tx.setPledge(award, Int32(index + 1), at: OfficeWorld.start.timestamp)
                }
            }
        }
    }

    private static func definition(_ slug: String) -> AwardDefinition {
        func title(_ text: String) -> LocalizedText { LocalizedText(ko: text, en: text) }
        return AwardDefinition(
            id: slug, title: LocalizedText(ko: "사무국 상", en: "Office Award"),
            categories: [CategoryDefinition(id: "city", title: title("City"))],
            stages: [
                StageDefinition(
                    id: "paper", title: LocalizedText(ko: "서면심사", en: "Paper"),
                    rubric: Rubric(
                        id: "rubric", title: title("rubric"),
                        criteria: [Criterion(id: "merit", title: title("Merit"), maximum: Rational(10))]),
                    panel: PanelRules(minimumSheets: 1), selection: SelectionRules(quota: .all), tieBreak: [.chair])
            ],
            prizes: [PrizeDefinition(id: "grand", title: title("Grand prize"))])
    }
}
