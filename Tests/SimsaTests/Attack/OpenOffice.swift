import AwardCore
import AwardUseCases
import Postgres

extension PeopleOffice {
    /// Brings the award as far as the open stage `paper` with nine sheets to fill: C01 and R02 score the four candidates,
    /// R01 only 11140, being of 11740 and formerly of 26110.
    func openStage() async throws {
        try await populate()
        let service = AwardService(database: database)
        let admin = Claim.office(.admin, name: "test")
        for candidate in ["11", "11140", "11740", "26110"] {
            _ = try await service.perform(
                SubmitCandidate(candidate: candidate, fields: ["summary": "사업"]), award: Self.award, as: admin)
        }
        for reviewer in ["C01", "R01", "R02"] {
            _ = try await service.perform(SignPledge(reviewer: reviewer), award: Self.award, as: .reviewer(reviewer))
        }
        _ = try await service.perform(ApplyAssignment(stage: "paper"), award: Self.award, as: admin)
        _ = try await service.perform(OpenStage(stage: "paper"), award: Self.award, as: admin)
    }

    /// A filled form: every sheet that is assigned, each with the mark.
    func form(mark: String = "80") async throws -> String {
        let pairs = try await database.read { tx in
            try tx.rows(
                """
                SELECT 'paper,' || r.code || ',' || c.code FROM assignment a
                JOIN reviewer r USING (award_id, reviewer_id) JOIN candidate c USING (award_id, candidate_id)
                WHERE a.released_at IS NULL ORDER BY r.code, c.code
                """, as: String.self)
        }
        return try file(
            "form.csv", "stage,reviewer,candidate,merit\n" + pairs.map { "\($0),\(mark)\n" }.joined())
    }

    /// One number from the database.
    func count(_ sql: SQL) async throws -> Int {
        try await database.read { try $0.one(sql, as: Int.self) }
    }
}
