import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Postgres
import Synchronization

/// A real database with a small award in it, a clock that can be set, and shortcuts to the states results come from.
///
/// Cities A1 to A4 and the county B1 compete; C01 presides, R02 and R03 are members. By default A1 gets 18 points from
/// everybody, A2 16, A3 14, A4 10 and B1 12, so that A1 and B1 win the grand prize and A2 the excellence prize.
final class JudgedWorld: Sendable {
    static let admin = Claim.office(.admin, name: "han")
    static let secretary = Claim.office(.secretary, name: "seo")
    static let auditor = Claim.office(.auditor, name: "gam")
    static let chair = Claim.reviewer("C01")
    static let slug = "small-award"
    /// 25 November 2019, 14:00 in Korea.
    static let start = Moment(microseconds: 1_574_658_000_000_000)

    let database: Database
    let service: AwardService
    private let clock: Clock

    private final class Clock: Sendable {
        let moment = Mutex(JudgedWorld.start)
    }

    private init(_ database: Database) {
        let clock = Clock()
        self.clock = clock
        self.database = database
        service = AwardService(
            database: database,
            environment: Environment(
                now: { clock.moment.withLock { $0 } },
                randomBytes: { (0..<$0).map { UInt8(truncatingIfNeeded: $0 * 7 + 1) } },
                isSimulated: true))
    }

    /// Runs `body` with the award applied and its candidates and reviewers stored.
    static func with(
        _ award: JudgedAward = JudgedAward(), isolation: isolated (any Actor)? = #isolation,
        _ body: (JudgedWorld) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "judged") { try await Migrator(Schema.migrations).migrate($0) }
        try await withFreshDatabase(template: template) { database in
            let world = JudgedWorld(database)
            _ = try await world.service.apply(award.definition, as: admin, isSimulated: true)
            try await world.populate()
            try await body(world)
        }
    }

    /// Sets the clock so many whole days after the start.
    func setDays(_ days: Int) {
        clock.moment.withLock { $0 = JudgedWorld.start.adding(days: days) }
    }

    /// Sets the clock.
    func set(_ moment: Moment) {
        clock.moment.withLock { $0 = moment }
    }

    var now: Moment { clock.moment.withLock { $0 } }

    @discardableResult
    func perform<C: Command>(_ command: C, as claim: Claim = JudgedWorld.admin) async throws -> C.Output {
        try await service.perform(command, award: JudgedWorld.slug, as: claim)
    }

    func ask<Q: Query>(_ query: Q, as claim: Claim = JudgedWorld.admin) async throws -> Q.Answer {
        try await service.ask(query, award: JudgedWorld.slug, as: claim)
    }

    /// One number from the database.
    func count(_ sql: SQL) async throws -> Int {
        try await database.read { try $0.one(sql, as: Int.self) }
    }

    /// One text from the database.
    func text(_ sql: SQL) async throws -> String {
        try await database.read { try $0.one(sql, as: String.self) }
    }

    /// Runs statements as the owner of the tables.
    func run(_ statements: SQL...) async throws {
        try await database.transaction(.readCommitted) { tx in
            for statement in statements { try tx.execute(statement) }
        }
    }
}

extension JudgedWorld {
    static let cities: [(code: String, marks: [Int32])] = [
        ("A1", [9, 9]), ("A2", [8, 8]), ("A3", [7, 7]), ("A4", [5, 5]),
    ]
    static let reviewers: [(code: String, number: Int32)] = [("C01", 1), ("R02", 2), ("R03", 3)]
    static let candidates: [(code: String, number: Int32)] = [("A1", 1), ("A2", 2), ("A3", 3), ("A4", 4), ("B1", 5)]

    private func populate() async throws {
        let at = now.timestamp
        try await database.transaction(.readCommitted) { tx in
            let codes = JudgedWorld.candidates.map(\.code)
            try tx.copyOrganisations(
                codes.map { OrganisationRow(code: "G\($0)", nameKo: "\($0)기관", nameEn: "Body \($0)", parent: nil) },
                of: 1)
            try tx.copyCandidates(
                codes.map { code in
                    NewCandidate(
                        code: code, nameKo: "\(code)후보", nameEn: "Entrant \(code)", projectKo: "\(code)사업",
                        projectEn: "Project \(code)", category: code.hasPrefix("A") ? "city" : "county",
                        organisation: "G\(code)", province: nil)
                }, of: 1, from: 1, isSubmitted: { _ in true })
            for (code, number) in JudgedWorld.reviewers {
                tx.insertReviewer(
                    NewReviewer(
                        code: code, nameKo: "위원\(code)", nameEn: "Reviewer \(code)", organisation: nil,
                        organisationName: "", pool: "committee", role: code == "C01" ? "chair" : "member",
                        isExternal: true, email: "", minimumLoad: nil, maximumLoad: nil, engagements: "[]"),
                    of: 1, number: number)
                tx.setPledge(1, number, at: at)
            }
        }
    }

    /// Opens a stage after assigning every reviewer to every candidate in it.
    func open(_ stage: String, no: Int16 = 1) async throws {
        if no == 1 { try await enter(no) }
        let at = now.timestamp
        try await database.transaction(.readCommitted) { tx in
            let entered = try tx.entries(of: 1, stage: no).map(\.candidateID)
            for (_, reviewer) in JudgedWorld.reviewers {
                tx.insertAssignments(
                    1, no, reviewers: entered.map { _ in reviewer }, candidates: entered, by: "admin:han", at: at)
            }
        }
        try await perform(OpenStage(stage: stage))
    }

    private func enter(_ no: Int16) async throws {
        try await database.transaction(.readCommitted) { tx in
            let numbers = JudgedWorld.candidates.map(\.number)
            tx.insertEntries(1, no, candidates: numbers, blindCodes: numbers.map { BlindCode.code(of: $0, key: 99) })
        }
    }

    /// The code a reviewer of a blind stage sees.
    func blindCode(_ code: String) -> String {
        let number = JudgedWorld.candidates.first { $0.code == code }?.number ?? 0
        return BlindCode.code(of: number, key: 99)
    }

    /// Submits one sheet.
    func submit(
        _ marks: [Int32], reviewer: Int32, candidate: Int32, stage: Int16 = 1, revision: Int32 = 1,
        reason: String? = nil
    ) async throws {
        let now = now
        try await database.transaction(.readCommitted) { tx in
            let code = JudgedWorld.reviewers.first { $0.number == reviewer }?.code ?? ""
            let grant = try Policy.decide(
                .scoreSubmit, by: Principal(id: "reviewer:\(code)", roles: [.reviewer], reviewer: reviewer),
                given: ScoringFacts(
                    stage: "any", stageState: .open, now: now, candidate: "any", reviewer: reviewer, reviewerCode: code,
                    isAssigned: true, hasPledged: true))
            tx.writeSheet(
                SheetWrite(
                    award: 1, stage: stage, reviewer: reviewer, candidate: candidate, revision: revision,
                    state: .submitted, marks: marks.map { $0 }, comment: "", abstainReason: nil, reason: reason,
                    author: "reviewer:\(code)", at: now.timestamp,
                    sha256: CanonicalJSON.sha256("\(reviewer) \(candidate) \(revision) \(marks)")),
                grant)
        }
    }

    /// Submits everybody's sheets; `changed` replaces the marks of some candidates.
    func score(_ no: Int16 = 1, changed: [String: [Int32]] = [:]) async throws {
        var marks = Dictionary(uniqueKeysWithValues: JudgedWorld.cities.map { ($0.code, $0.marks) })
        marks["B1"] = [6, 6]
        marks.merge(changed) { $1 }
        let entered = try await database.read { try $0.entries(of: 1, stage: no).map(\.candidateID) }
        for (code, candidate) in JudgedWorld.candidates where entered.contains(candidate) {
            for (_, reviewer) in JudgedWorld.reviewers {
                try await submit(marks[code] ?? [], reviewer: reviewer, candidate: candidate, stage: no)
            }
        }
    }

    /// Opens, scores, closes and tallies a stage.
    func tally(_ stage: String = "final", no: Int16 = 1, changed: [String: [Int32]] = [:]) async throws {
        try await open(stage, no: no)
        try await score(no, changed: changed)
        try await perform(CloseStage(stage: stage))
        try await perform(TallyStage(stage: stage))
    }

    /// Confirms the latest tally by admin and chair.
    func confirm(_ stage: String = "final", tallyNo: Int = 1) async throws {
        try await perform(ConfirmStage(stage: stage, tallyNo: tallyNo))
        try await perform(ConfirmStage(stage: stage, tallyNo: tallyNo), as: JudgedWorld.chair)
    }

    /// Goes as far as the preliminary result of the default marks.
    func announce(changed: [String: [Int32]] = [:]) async throws {
        try await tally(changed: changed)
        try await confirm()
        try await perform(AnnouncePreliminary())
    }

    /// Goes as far as the final result, eleven days after the preliminary one.
    func finalise(changed: [String: [Int32]] = [:]) async throws {
        try await announce(changed: changed)
        setDays(11)
        try await perform(FinaliseResult())
    }

    /// The prizes that are held, as `number candidate prize`.
    func held() async throws -> [String] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT p.prize_award_id || ' ' || c.code || ' ' || p.prize_id FROM prize_award p
                JOIN candidate c USING (award_id, candidate_id)
                WHERE p.state IN ('awarded', 'cancellation_proposed', 'kept') ORDER BY p.prize_award_id
                """, as: String.self)
        }
    }

    /// The reason of the refusal `body` meets; `nil` when it goes through.
    func refusal(_ body: () async throws -> Void) async throws -> Refusal.Reason? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.shownReason
        }
    }
}
