import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Glibc
import Postgres

/// A database with two awards, a folder for files, and the program to run on them.
struct PeopleOffice {
    let database: Database
    let folder: String

    static let award = "cli-award"
    static let other = "other-award"

    /// Runs `body` in a new office, in which the other award has the candidate `other1` and the reviewer `otherR`.
    static func with(
        cluster: TestCluster = .shared, isolation: isolated (any Actor)? = #isolation,
        _ body: (PeopleOffice) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "cli") { try await Migrator(Schema.migrations).migrate($0) }
        try await withFreshDatabase(template: template, cluster: cluster) { database in
            let office = PeopleOffice(database: database, folder: try TemporaryDirectory.make())
            let service = AwardService(database: database)
            for slug in [award, other] {
                _ = try await service.apply(definition(slug), as: .office(.admin, name: "test"))
            }
            try await office.fillOther(service)
            try await body(office)
            office.tidyUp()
        }
    }

    /// Runs `simsa` on the first award.
    func simsa(_ arguments: String..., language: String = "en", award: String = PeopleOffice.award) async throws
        -> SimsaRun
    {
        try await SimsaRun.run(
            arguments + ["--award", award], database: database.configuration.url, language: language)
    }

    /// Writes a file into the folder and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        try file(name, bytes: Array(text.utf8))
    }

    /// Writes a file into the folder, the bytes so many times, and gives its path.
    func file(_ name: String, bytes: [UInt8], times: Int = 1) throws -> String {
        let path = folder + "/" + name
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        for _ in 0..<times {
            guard write(descriptor, bytes, bytes.count) == bytes.count else {
                throw DatabaseError(.misuse, "the file \(path) cannot be written")
            }
        }
        close(descriptor)
        return path
    }

    /// How many rows the tables of people hold, and how many entries the ledger, of both awards together.
    func rows() async throws -> [Int] {
        try await database.read { tx in
            var counts: [Int] = []
            for table: SQL in [
                "candidate", "organisation", "reviewer", "conflict", "submission_field", "submission_file", "blob",
                "ledger",
            ] {
                counts.append(try tx.one("SELECT count(*) FROM \(table)", as: Int.self))
            }
            return counts
        }
    }

    static let candidates = """
        후보코드,후보명,영문 후보명,부문,기관코드,기관명,상위기관코드,상위기관
        11,서울특별시,Seoul,metropolitan,11,서울특별시,,
        11140,중구,Jung-gu,district,11140,중구,11,서울특별시
        11740,강동구,Gangdong-gu,district,11740,강동구,11,서울특별시
        26110,중구,Jung-gu,district,26110,중구,26,부산광역시

        """

    static let reviewers = """
        code,name,pool,role,organisation_code,employers
        C01,이위원,committee,chair,,
        R01,김위원,committee,member,11740,26110:2999
        R02,박위원,committee,member,,

        """

    /// Imports candidates and reviewers through the program.
    func populate() async throws {
        _ = try await simsa("candidate", "import", try file("candidates.csv", Self.candidates))
        _ = try await simsa("reviewer", "import", try file("reviewers.csv", Self.reviewers))
    }

    private func fillOther(_ service: AwardService) async throws {
        let admin = Claim.office(.admin, name: "test")
        let candidate = NewCandidate(
            code: "other1", nameKo: "남", nameEn: "Other", projectKo: "", projectEn: "", category: "district",
            organisation: "o1", province: nil)
        _ = try await service.perform(
            ImportCandidates(
                CandidateBatch(
                    file: "o.csv", sha256: "", candidates: [candidate], lines: [2],
                    organisations: [OrganisationRow(code: "o1", nameKo: "남", nameEn: "Other", parent: nil)])),
            award: Self.other, as: admin)
        let reviewer = NewReviewer(
            code: "otherR", nameKo: "남", nameEn: "Other", organisation: nil, organisationName: "", pool: "committee",
            role: "member", isExternal: true, email: "", minimumLoad: nil, maximumLoad: nil, engagements: "[]")
        _ = try await service.perform(
            ImportReviewers(ReviewerBatch(file: "o.csv", sha256: "", reviewers: [reviewer], lines: [2])),
            award: Self.other, as: admin)
    }

    private func tidyUp() {
        if let directory = opendir(folder) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                unlink(folder + "/" + name)
            }
            closedir(directory)
        }
        rmdir(folder)
    }

    private static func definition(_ slug: String) -> AwardDefinition {
        let rubric = Rubric(
            id: "rubric", title: LocalizedText(ko: "심사기준", en: "Rubric"),
            criteria: [Criterion(id: "merit", title: LocalizedText(ko: "성과", en: "Merit"), maximum: Rational(100))])
        return AwardDefinition(
            id: slug, title: LocalizedText(ko: "시험 상", en: "Test award"),
            categories: [
                CategoryDefinition(id: "metropolitan", title: LocalizedText(ko: "광역", en: "Metropolitan")),
                CategoryDefinition(id: "district", title: LocalizedText(ko: "구", en: "District")),
            ],
            submission: SubmissionRules(
                fields: [SubmissionRules.Field(id: "summary", title: LocalizedText(ko: "사업 개요", en: "Summary"))],
                maximumFileBytes: 10_000, fileTypes: ["application/pdf", "text/plain"]),
            stages: [
                StageDefinition(
                    id: "paper", title: LocalizedText(ko: "서면심사", en: "Paper"), rubric: rubric,
                    panel: PanelRules(pools: ["committee"], minimumSheets: 1))
            ])
    }
}
