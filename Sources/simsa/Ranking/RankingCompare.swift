import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa ranking compare`
struct RankingCompare: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Show what changed between two tallies of a stage.",
        discussion: "Example: simsa ranking compare main --from 1 --to 2")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Option(help: "The earlier tally; the one before the latest if left out.") var from: Int?
    @Option(help: "The later tally; the latest if left out.") var to: Int?
    @Flag(help: "List every candidate, not only those that changed.") var all = false

    func run(_ session: Session) async throws {
        let answer = try await session.ask(CompareTallies(stage: stage, from: from, to: to))
        let sheet = Sheet(
            columns: [
                .fixed("category", session.say("부문", "Category")), .fixed("candidate", session.say("후보", "Candidate")),
                Sheet.Column("name", session.say("이름", "Name")),
                .number("place_before", session.say("순위 전", "Place was")),
                .number("place_after", session.say("순위 후", "Place is")),
                .number("score_before", session.say("점수 전", "Score was")),
                .number("score_after", session.say("점수 후", "Score is")),
                .fixed("changed", session.say("변동", "Changed")),
            ],
            rows: answer.lines.filter { all || $0.isChanged }.map {
                [
                    .text($0.candidate.category), .text($0.candidate.code),
                    .optional($0.candidate.name?(session.language)),
                    .optional($0.before?.place), .optional($0.after?.place), .optionalDecimal($0.before?.officialText),
                    .optionalDecimal($0.after?.officialText), .bool($0.isChanged),
                ]
            },
            emptySentence: session.say(
                "집계 \(answer.from)와 집계 \(answer.to) 사이에 바뀐 것이 없습니다.",
                "Nothing changed between tally \(answer.from) and tally \(answer.to)."))
        try session.print(Report([.sheet(key: "standings", sheet)], csvKey: "standings"))
    }
}
