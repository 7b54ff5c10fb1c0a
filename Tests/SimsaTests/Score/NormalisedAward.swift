import AwardStore
import AwardTestSupport
import Glibc
import Postgres

/// An award whose one stage normalises its totals and has a calibration set, driven by the program alone: five candidates and
/// `CAL-1`; R1 presides, R2 and R3 are members.
struct NormalisedAward {
    let database: Database
    let folder: String

    static func with(
        isolation: isolated (any Actor)? = #isolation, _ body: (NormalisedAward) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "cli") { try await Migrator(Schema.migrations).migrate($0) }
        try await withFreshDatabase(template: template) { database in
            let award = NormalisedAward(database: database, folder: try TemporaryDirectory.make())
            try await award.open()
            try await body(award)
            for name in ["award.yaml", "candidates.csv", "reviewers.csv", "sheets.csv"] {
                unlink(award.folder + "/" + name)
            }
            rmdir(award.folder)
        }
    }

    func simsa(_ arguments: String..., language: String = "en") async throws -> SimsaRun {
        try await SimsaRun.run(
            arguments + ["--award", "norm-award"], database: database.configuration.url, language: language)
    }

    func file(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        guard write(descriptor, text, text.utf8.count) == text.utf8.count else {
            throw DatabaseError(.misuse, "the file \(path) cannot be written")
        }
        return path
    }

    /// Totals 60, 65 … 80 of R1, 50, 53 … 62 of R2 and 40, 50 … 80 of R3; of the calibration candidate all the same.
    func score() async throws {
        var text = "stage,reviewer,candidate,impact,spread\n"
        for (reviewer, start, step) in [("R1", 40, 5), ("R2", 30, 3), ("R3", 20, 10)] {
            text += "paper,\(reviewer),CAL-1,50,30\n"
            for index in 0..<5 { text += "paper,\(reviewer),P\(index + 1),\(start + index * step),20\n" }
        }
        _ = try await simsa("score", "import", "paper", try file("sheets.csv", text), "--submit")
    }

    private func open() async throws {
        _ = try await SimsaRun.run(
            ["award", "apply", try file("award.yaml", Self.yaml)], database: database.configuration.url)
        let codes = ["P1", "P2", "P3", "P4", "P5", "CAL-1"]
        _ = try await simsa(
            "candidate", "import",
            try file(
                "candidates.csv",
                "code,name,category,organisation_code,organisation\n"
                    + codes.map { "\($0),\($0)시,city,\($0),\($0)시\n" }.joined()))
        _ = try await simsa(
            "reviewer", "import",
            try file(
                "reviewers.csv",
                "code,name,pool,role\nR1,김하나,committee,chair\nR2,이두리,committee,member\nR3,박세라,committee,member\n"))
        for reviewer in ["R1", "R2", "R3"] { _ = try await simsa("reviewer", "pledge", reviewer, "--agree") }
        _ = try await simsa("assign", "apply", "paper")
        _ = try await simsa("stage", "open", "paper")
    }

    static let yaml = """
        id: norm-award
        title: {ko: 정규화 상, en: Normalised award}
        categories:
          - {id: city, title: {ko: 시, en: City}}
        stages:
          - id: paper
            title: {ko: 서면심사, en: Paper}
            rubric:
              title: {ko: 기준, en: Criteria}
              criteria:
                - {id: impact, title: {ko: 성과, en: Impact}, maximum: 60}
                - {id: spread, title: {ko: 파급효과, en: Spread}, maximum: 40}
            panel: {minimum_sheets: 3}
            normalisation: t_score
            severity: reviewer_random
            calibration: [CAL-1]
            selection: {top: 2}

        """
}
