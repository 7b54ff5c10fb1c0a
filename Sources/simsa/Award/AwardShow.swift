import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa award show`
struct AwardShow: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the award, its categories, stages and prizes.",
        discussion: "Example: simsa award show")

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) async throws {
        let overview = try await session.ask(AwardOverview())
        let definition = overview.definition
        let language = session.language
        let facts = FactList([
            ("award", session.say("시상", "Award"), .text(overview.award.slug)),
            ("title", session.say("이름", "Title"), .text(definition.title(language))),
            ("state", session.say("상태", "State"), .text(overview.award.state.title(language))),
            ("version", session.say("판", "Version"), .integer(overview.award.version)),
            ("simulated", session.say("모의 시상", "Simulated"), .bool(overview.award.isSimulated)),
            ("sha256", "SHA-256", .text(overview.award.sha256.hexadecimal)),
        ])
        let stages = Sheet(
            columns: [
                .number("number", session.say("순서", "No.")), .fixed("stage", session.say("단계", "Stage")),
                Sheet.Column("title", session.say("이름", "Title")), .fixed("state", session.say("상태", "State")),
                .number("criteria", session.say("항목", "Criteria")), .number("tally", session.say("집계", "Tally")),
            ],
            rows: zip(overview.stages, definition.stages).map { row, stage in
                [
                    .integer(Int(row.stageNo)), .text(row.stageID), .text(stage.title(language)),
                    .text(row.state.title(language)), .integer(stage.rubric.criteria.count), .optional(row.tallyNo),
                ]
            },
            emptySentence: "")
        let categories = Sheet(
            columns: [
                .fixed("category", session.say("부문", "Category")), Sheet.Column("title", session.say("이름", "Title")),
            ],
            rows: definition.categories.map { [.text($0.id), .text($0.title(language))] }, emptySentence: "")
        let prizes = Sheet(
            columns: [
                .fixed("prize", session.say("시상 등급", "Prize")), Sheet.Column("title", session.say("이름", "Title")),
                Sheet.Column("grantor", session.say("시상자", "Grantor")),
            ],
            rows: definition.prizes.map {
                [.text($0.id), .text($0.title(language)), .optional($0.grantor?(language))]
            },
            emptySentence: session.say("시상 등급이 없습니다.", "There are no prizes."))
        try session.print(
            Report([
                .facts(key: "award", facts), .sheet(key: "stages", stages), .sheet(key: "categories", categories),
                .sheet(key: "prizes", prizes),
            ]))
    }
}

/// `simsa award list`
struct AwardList: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the awards in the database.", discussion: "Example: simsa award list")

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) async throws {
        let sheet = Sheet(
            columns: [
                Sheet.Column("award", session.say("시상", "Award")), .fixed("state", session.say("상태", "State")),
                .number("version", session.say("판", "Version")), .fixed("simulated", session.say("모의", "Simulated")),
            ],
            rows: try await session.access.awards().map {
                [.text($0.slug), .text($0.state.title(session.language)), .integer($0.version), .bool($0.isSimulated)]
            },
            emptySentence: session.say("시상이 없습니다.", "There are no awards."))
        try session.print(Report([.sheet(key: "awards", sheet)], csvKey: "awards"))
    }
}
