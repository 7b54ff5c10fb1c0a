import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Postgres
import Synchronization

/// A real database with an award that has rules for submissions and conflicts but nobody in it yet, and a clock that
/// can be set.
final class PeopleWorld: Sendable {
    static let admin = Claim.office(.admin, name: "han")
    static let secretary = Claim.office(.secretary, name: "seo")
    static let slug = "people-award"
    /// 30 October 2019, 09:00 in Korea.
    static let start = Moment(microseconds: 1_572_393_600_000_000)

    let database: Database
    let service: AwardService
    private let clock: Clock

    private final class Clock: Sendable {
        let moment = Mutex(PeopleWorld.start)
    }

    private init(_ database: Database) {
        let clock = Clock()
        self.clock = clock
        self.database = database
        service = AwardService(
            database: database,
            environment: Environment(
                now: { clock.moment.withLock { $0 } },
                randomBytes: { (0..<$0).map { UInt8(truncatingIfNeeded: $0 * 5 + 3) } },
                isSimulated: true))
    }

    /// Runs `body` with the award applied.
    static func with(
        isBlind: Bool = false, isolation: isolated (any Actor)? = #isolation,
        change: (inout AwardDefinition) -> Void = { _ in }, _ body: (PeopleWorld) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "people") { try await Migrator(Schema.migrations).migrate($0) }
        var definition = PeopleWorld.definition(isBlind: isBlind)
        change(&definition)
        try await withFreshDatabase(template: template) { database in
            let world = PeopleWorld(database)
            _ = try await world.service.apply(definition, as: admin, isSimulated: true)
            try await body(world)
        }
    }

    func set(daysAfterStart days: Int) {
        clock.moment.withLock { $0 = PeopleWorld.start.adding(days: days) }
    }

    @discardableResult
    func perform<C: Command>(_ command: C, as claim: Claim = PeopleWorld.admin) async throws -> C.Output {
        try await service.perform(command, award: PeopleWorld.slug, as: claim)
    }

    func ask<Q: Query>(_ query: Q, as claim: Claim = PeopleWorld.admin) async throws -> Q.Answer {
        try await service.ask(query, award: PeopleWorld.slug, as: claim)
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

    private static func definition(isBlind: Bool) -> AwardDefinition {
        let rubric = Rubric(
            id: "rubric", title: LocalizedText(ko: "심사기준", en: "Rubric"),
            criteria: [Criterion(id: "merit", title: LocalizedText(ko: "성과", en: "Merit"), maximum: Rational(100))])
        func stage(_ id: String, pools: [String]) -> StageDefinition {
            StageDefinition(
                id: id, title: LocalizedText(ko: id, en: id), rubric: rubric,
                panel: PanelRules(pools: pools, minimumSheets: 1), isBlind: isBlind,
                selection: SelectionRules())
        }
        return AwardDefinition(
            id: slug, title: LocalizedText(ko: "사람들 상", en: "People award"),
            categories: [
                CategoryDefinition(id: "metropolitan", title: LocalizedText(ko: "광역", en: "Metropolitan")),
                CategoryDefinition(
                    id: "district", title: LocalizedText(ko: "구", en: "District"), maximumPerOrganisation: 2),
            ],
            submission: SubmissionRules(
                fields: [
                    SubmissionRules.Field(
                        id: "summary", title: LocalizedText(ko: "사업 개요", en: "Summary"), maximumLength: 20),
                    SubmissionRules.Field(id: "results", title: LocalizedText(ko: "추진 성과", en: "Results")),
                    SubmissionRules.Field(
                        id: "contact", title: LocalizedText(ko: "담당자", en: "Contact"), isRequired: false,
                        identifies: true),
                ], maximumFiles: 2, maximumFileBytes: 1000, fileTypes: ["application/pdf", "text/plain"]),
            stages: [stage("paper", pools: ["committee"]), stage("final", pools: ["committee", "citizens"])])
    }
}
