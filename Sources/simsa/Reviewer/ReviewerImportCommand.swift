import ArgumentParser
import AwardFiles
import AwardUseCases
import Terminal

/// `simsa reviewer import`
struct ReviewerImportCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read reviewers from a table (CSV): all lines or none, every mistake at once.",
        discussion: """
            The first line names the columns, in Korean or English: 위원코드 code, 성명 name, 풀 pool, 역할 role (chair or
            member), 기관코드 organisation_code, 소속 organisation, 외부위원 external, 전자우편 email, 전직장 employers and 자문기관
            advised (such as 41110:2017; 한국개발연구원), 전문분야 expertise. Exclusions are found and recorded.

            Example: simsa reviewer import Rubrics/local-government-policy-award/sample/reviewers.csv --dry-run
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The table.") var file: String
    @Flag(help: "Only say what would be stored.") var dryRun = false

    func run(_ session: Session) async throws {
        let definition = try await session.ask(AwardOverview()).definition
        let table = NamedFile(name: file, bytes: try LocalFile.bytes(file, limit: 1 << 30))
        let (batch, warnings) = try ReviewerBatch.read(table, for: definition)
        for warning in warnings { session.warn(warning) }
        let done =
            dryRun
            ? try await session.ask(PreviewReviewerImport(batch)) : try await session.perform(ImportReviewers(batch))
        let facts: [(key: String, label: String, value: Cell)] = [
            ("reviewers", session.say("새 심사위원", "New reviewers"), .integer(done.reviewers)),
            ("exclusions", session.say("새 제척", "New exclusions"), .integer(done.exclusions)),
            ("sha256", "SHA-256", .text(batch.sha256)),
            ("stored", session.say("저장함", "Stored"), .bool(!dryRun)),
        ]
        let sheet = Sheet(
            columns: [
                .fixed("pool", session.say("풀", "Pool")), .number("reviewers", session.say("심사위원", "Reviewers")),
                .number("chairs", session.say("그중 위원장", "Of them chairs")),
            ],
            rows: done.pools.map { [.text($0.pool), .integer($0.reviewers), .integer($0.chairs)] }, emptySentence: "")
        try session.print(
            Report([.facts(key: "import", FactList(facts)), .sheet(key: "pools", sheet)], csvKey: "import"))
        if dryRun {
            try session.print(
                "확인만 했습니다. 저장하려면 --dry-run 없이 다시 실행하십시오.",
                "This was only a check. Run it without --dry-run to store.")
        }
    }
}
