import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Postgres
import Synchronization

/// A real database with an award of two stages, `paper` and `final`, in which nothing has happened yet; everything goes
/// through the use cases, so the gates are those of the program.
///
/// Cities A1 to A4 compete; C01 presides, R02 and R03 are members, all pledged. Two criteria: `merit` of 10 in whole
/// points and `effect` of 10 in half points; below 40 % a comment is needed; the two best of `paper` go on.
final class StageWorld: Sendable {
    static let admin = Claim.office(.admin, name: "han")
    static let secondAdmin = Claim.office(.admin, name: "moon")
    static let secretary = Claim.office(.secretary, name: "seo")
    static let chair = Claim.reviewer("C01")
    static let slug = "staged-award"
    /// 4 November 2019, 09:00 in Korea.
    static let start = Moment(microseconds: 1_572_825_600_000_000)
    static let candidates = ["A1", "A2", "A3", "A4"]

    let database: Database
    let service: AwardService
    let definition: AwardDefinition
    let reviewers: [String]
    private let clock: Clock

    private final class Clock: Sendable {
        let moment = Mutex(StageWorld.start)
    }

    private init(_ database: Database, _ definition: AwardDefinition, _ reviewers: [String]) {
        let clock = Clock()
        self.clock = clock
        self.database = database
        self.definition = definition
        self.reviewers = reviewers
        service = AwardService(
            database: database,
            environment: Environment(
                now: { clock.moment.withLock { $0 } }, randomBytes: { (0..<$0).map { UInt8($0 % 200 + 11) } },
                isSimulated: true))
    }

    /// Runs `body` with the award applied and its people stored.
    static func with(
        reviewers: [String] = ["C01", "R02", "R03"], isolation: isolated (any Actor)? = #isolation,
        change: (inout AwardDefinition) -> Void = { _ in }, _ body: (StageWorld) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "staged") { try await Migrator(Schema.migrations).migrate($0) }
        var definition = StageWorld.definition
        change(&definition)
        try await withFreshDatabase(template: template, maxConnections: 6) { database in
            let world = StageWorld(database, definition, reviewers)
            _ = try await world.service.apply(definition, as: admin, isSimulated: true)
            try await world.populate()
            try await body(world)
        }
    }

    func set(minutesAfterStart minutes: Int64) {
        clock.moment.withLock { $0 = StageWorld.start.adding(seconds: minutes * 60) }
    }

    @discardableResult
    func perform<C: Command>(
        _ command: C, as claim: Claim = StageWorld.admin, key: String? = nil
    ) async throws -> C.Output {
        try await service.perform(command, award: StageWorld.slug, as: claim, key: key)
    }

    func ask<Q: Query>(_ query: Q, as claim: Claim = StageWorld.admin) async throws -> Q.Answer {
        try await service.ask(query, award: StageWorld.slug, as: claim)
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
        let codes = StageWorld.candidates
        let reviewers = reviewers
        try await database.transaction(.readCommitted) { tx in
            try tx.copyOrganisations(
                codes.map { OrganisationRow(code: "G\($0)", nameKo: "\($0)기관", nameEn: "Body \($0)", parent: nil) },
                of: 1)
            try tx.copyCandidates(
                codes.map { code in
                    NewCandidate(
                        code: code, nameKo: "\(code)후보", nameEn: "Entrant \(code)", projectKo: "", projectEn: "",
                        category: "city", organisation: "G\(code)", province: nil)
                }, of: 1, from: 1, isSubmitted: { _ in true })
            for (index, code) in reviewers.enumerated() {
                let number = Int32(index + 1)
                tx.insertReviewer(
                    NewReviewer(
                        code: code, nameKo: "위원\(code)", nameEn: "Reviewer \(code)", organisation: nil,
                        organisationName: "", pool: "committee", role: code == "C01" ? "chair" : "member",
                        isExternal: true, email: "", minimumLoad: nil, maximumLoad: nil, engagements: "[]"),
                    of: 1, number: number)
                tx.setPledge(1, number, at: StageWorld.start.timestamp)
            }
        }
    }

    private static var definition: AwardDefinition {
        func title(_ text: String) -> LocalizedText { LocalizedText(ko: text, en: text) }
        func stage(_ id: String, _ quota: SelectionRules.Quota) -> StageDefinition {
            StageDefinition(
                id: id, title: title(id),
                rubric: Rubric(
                    id: "rubric", title: title("rubric"),
                    criteria: [
                        Criterion(id: "merit", title: title("Merit"), maximum: Rational(10)),
                        Criterion(
                            id: "effect", title: title("Effect"), maximum: Rational(10),
                            step: Rational("0.5") ?? .one),
                    ], commentRule: CommentRule(belowPercent: Rational(40))),
                panel: PanelRules(minimumSheets: 1), selection: SelectionRules(quota: quota), tieBreak: [.chair])
        }
        return AwardDefinition(
            id: slug, title: title("Staged award"),
            categories: [CategoryDefinition(id: "city", title: title("City"))],
            stages: [stage("paper", .top(2)), stage("final", .all)],
            prizes: [PrizeDefinition(id: "grand", title: title("Grand prize"))])
    }
}
