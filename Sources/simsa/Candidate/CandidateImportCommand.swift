import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa candidate import`
struct CandidateImportCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read candidates from a table (CSV): all lines or none, every mistake at once.",
        discussion: """
            The first line names the columns, in Korean or English: 후보코드 code, 후보명 name, 부문 category, 기관코드
            organisation_code, 기관명 organisation, 상위기관코드 parent_code, 상위기관 parent, 시도 province, 사업명 title, and
            one per field of the submission. UTF-8, with or without a byte order mark, or CP949. A candidate whose line
            fills every field the award requires is stored as submitted, any other as eligible.

            Example: simsa candidate import Rubrics/local-government-policy-award/sample/candidates.csv --dry-run
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The table.") var file: String
    @Flag(help: "Only say what would be stored.") var dryRun = false

    func run(_ session: Session) async throws {
        let definition = try await session.ask(AwardOverview()).definition
        let done = try await importCandidates(for: definition, session)
        let facts: [(key: String, label: String, value: Cell)] = [
            ("candidates", session.say("새 후보", "New candidates"), .integer(done.candidates)),
            ("submitted", session.say("그중 제출 완료", "Of them submitted"), .integer(done.submitted)),
            ("organisations", session.say("새 기관", "New organisations"), .integer(done.organisations)),
            ("exclusions", session.say("새 제척", "New exclusions"), .optional(done.exclusions)),
            ("sha256", "SHA-256", .text(done.sha256)),
            ("stored", session.say("저장함", "Stored"), .bool(!dryRun)),
        ]
        let sheet = Sheet(
            columns: [
                .fixed("category", session.say("부문", "Category")), Sheet.Column("title", session.say("이름", "Title")),
                .number("candidates", session.say("후보", "Candidates")),
            ],
            rows: done.categories.map { [.text($0.id), .text($0.title(session.language)), .integer($0.candidates)] },
            emptySentence: "")
        try session.print(
            Report([.facts(key: "import", FactList(facts)), .sheet(key: "categories", sheet)], csvKey: "import"))
        if dryRun {
            try session.print(
                "확인만 했습니다. 저장하려면 --dry-run 없이 다시 실행하십시오.",
                "This was only a check. Run it without --dry-run to store.")
        }
    }

    private func importCandidates(for definition: AwardDefinition, _ session: Session) async throws -> CandidateImport {
        let feed = CandidateFeed(file: file)
        async let reading = feed.fill(for: definition)
        if dryRun {
            for warning in await reading { session.warn(warning) }
            return try await session.ask(PreviewCandidateImport(try feed.whole()))
        }
        let done = try await session.perform(ImportCandidateFeed(feed))
        for warning in await reading { session.warn(warning) }
        return done
    }
}
