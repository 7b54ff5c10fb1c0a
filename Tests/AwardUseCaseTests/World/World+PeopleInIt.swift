import AwardCore
import AwardStore
import AwardUseCases
import Postgres

extension PeopleWorld {
    /// Seoul with two of its districts, and Busan's district of the same name as one of them.
    static let organisations = [
        OrganisationRow(code: "11", nameKo: "서울특별시", nameEn: "Seoul", parent: nil),
        OrganisationRow(code: "11140", nameKo: "중구", nameEn: "Jung-gu", parent: "11"),
        OrganisationRow(code: "11740", nameKo: "강동구", nameEn: "Gangdong-gu", parent: "11"),
        OrganisationRow(code: "26110", nameKo: "중구", nameEn: "Jung-gu", parent: "26"),
        OrganisationRow(code: "26", nameKo: "부산광역시", nameEn: "Busan", parent: nil),
    ]

    static func candidate(_ code: String, organisation: String? = nil, category: String = "district") -> NewCandidate {
        let own = organisations.first { $0.code == organisation ?? code }
        return NewCandidate(
            code: code, nameKo: own?.nameKo ?? code, nameEn: own?.nameEn ?? code, projectKo: "사업 \(code)",
            projectEn: "", category: category, organisation: organisation ?? code, province: nil)
    }

    /// Seoul and three districts: 서울특별시, 중구 (서울), 강동구, 중구 (부산), in that order, from line 2 of a file on.
    static var batch: CandidateBatch {
        batch([
            candidate("11", category: "metropolitan"), candidate("11140"), candidate("11740"), candidate("26110"),
        ])
    }

    static func batch(
        _ candidates: [NewCandidate], fields: [CandidateBatch.Field] = [],
        organisations: [OrganisationRow] = PeopleWorld.organisations
    ) -> CandidateBatch {
        CandidateBatch(
            file: "c.csv", sha256: "00", candidates: candidates, lines: Array(2..<(candidates.count + 2)),
            organisations: organisations, fields: fields)
    }

    static func reviewer(
        _ code: String, organisation: String? = nil, named name: String = "", pool: String = "committee",
        isChair: Bool = false, engagements: [Engagement] = []
    ) throws -> NewReviewer {
        NewReviewer(
            code: code, nameKo: "위원 \(code)", nameEn: "Reviewer \(code)", organisation: organisation,
            organisationName: name, pool: pool, role: isChair ? "chair" : "member", isExternal: true, email: "",
            minimumLoad: nil, maximumLoad: nil, engagements: try engagements.storedText(), expertise: ["재정"])
    }

    static func batch(_ reviewers: [NewReviewer]) -> ReviewerBatch {
        ReviewerBatch(file: "r.csv", sha256: "00", reviewers: reviewers, lines: Array(2..<(reviewers.count + 2)))
    }

    /// Imports Seoul and its districts.
    func importCandidates() async throws {
        try await perform(ImportCandidates(PeopleWorld.batch))
    }

    /// Imports and pledges reviewers with these codes and no ties.
    func importReviewers(_ codes: String..., chair: String? = nil) async throws {
        try await perform(
            ImportReviewers(
                PeopleWorld.batch(try codes.map { try PeopleWorld.reviewer($0, isChair: $0 == chair) })))
        for code in codes { try await perform(SignPledge(reviewer: code), as: .reviewer(code)) }
    }

    /// Enters every candidate into a stage and opens it, with every pair of these assigned.
    func open(_ stage: Int16 = 1, assigned pairs: [(reviewer: Int32, candidate: Int32)]) async throws {
        let at = PeopleWorld.start.timestamp
        try await database.transaction(.readCommitted) { tx in
            let candidates = try tx.candidates(of: 1).map(\.candidateID).sorted()
            tx.insertEntries(1, stage, candidates: candidates, blindCodes: candidates.map { "X\(stage)\($0)" })
            tx.insertAssignments(
                1, stage, reviewers: pairs.map(\.reviewer), candidates: pairs.map(\.candidate), by: "admin:han", at: at)
            tx.setStageState(1, stage, .open, at: at)
            tx.setCandidateStates(1, candidates, .inStage, stageNo: stage)
        }
    }

    /// Stores a sheet as it is, without going through the gate.
    func store(_ status: SheetStatus, reviewer: Int32, candidate: Int32, stage: Int16 = 1) async throws {
        try await run(
            """
            INSERT INTO scoresheet (award_id, stage_no, reviewer_id, candidate_id, revision, state, marks, saved_by,
                saved_at)
            VALUES (1, \(stage), \(reviewer), \(candidate), 1, \(status), ARRAY[70], 'test', now())
            """)
    }

    /// How many sheets of the stage a tally would read.
    func countingSheets(stage: Int16 = 1) async throws -> Int {
        try await database.transaction(.readCommitted) { tx in
            try tx.submittedSheets(of: 1, stage: stage, criteria: 1).count
        }
    }

    /// The pairs in force, as `reviewer–candidate`.
    func assignments(stage: Int16 = 1) async throws -> [String] {
        try await texts(
            """
            SELECT r.code || '–' || c.code FROM assignment a JOIN reviewer r USING (award_id, reviewer_id)
            JOIN candidate c USING (award_id, candidate_id)
            WHERE a.stage_no = \(stage) AND released_at IS NULL ORDER BY 1
            """)
    }
}

/// The problems of a refusal that says that something is invalid; empty for any other.
func problems(_ refusal: Refusal?) -> [String] {
    guard case .invalid(let problems) = refusal?.reason else { return [] }
    return problems.map { $0.sentence(.english) }
}
