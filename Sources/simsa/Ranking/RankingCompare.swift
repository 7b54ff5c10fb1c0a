import ArgumentParser
import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

/// `simsa ranking compare`
struct RankingCompare: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Show official places beside other ways of counting, or two tallies beside each other.",
        discussion: """
            Other ways: the plain mean, the trimmed mean, the median and, where the stage announced it, scores
            adjusted for severity. With --tallies, --from or --to: what changed between two tallies.

            Example: simsa ranking compare main --category county
            Example: simsa ranking compare main --from 1 --to 2
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage; the latest that was tallied if left out.") var stage: String?
    @Option(help: "Only this category; with other ways of counting.") var category: String?
    @Option(help: "The places above the cut; as many as go on or win a prize if left out.") var top: Int?
    @Flag(help: "Compare the latest tally with the one before it.") var tallies = false
    @Option(help: "The earlier tally; the one before the latest if left out.") var from: Int?
    @Option(help: "The later tally; the latest if left out.") var to: Int?
    @Flag(help: "List every candidate, not only those that changed.") var all = false

    private var comparesTallies: Bool { tallies || from != nil || to != nil }

    func validate() throws {
        if comparesTallies, stage == nil { throw ValidationError("Name the stage whose tallies are compared.") }
        if comparesTallies, category != nil || top != nil {
            throw ValidationError("--category and --top go with other ways of counting, not with tallies.")
        }
    }

    func run(_ session: Session) async throws {
        if comparesTallies {
            try await compareTallies(session)
        } else {
            try await compareMethods(session)
        }
    }

    private func compareTallies(_ session: Session) async throws {
        let answer = try await session.ask(CompareTallies(stage: stage ?? "", from: from, to: to))
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

    private func compareMethods(_ session: Session) async throws {
        let answer = try await session.askPatiently(
            CompareMethods(stage: stage, category: category, top: top), "집계 방법 비교", "Comparing ways of counting")
        guard session.format == .table else {
            let sheet = Sheet(
                columns: [.fixed("category", "")] + columns(answer.categories.first, session),
                rows: answer.categories.flatMap { part in
                    rows(part, answer.analysed, session).map { [.text(part.category)] + $0 }
                }, emptySentence: "")
            return try session.print(Report([.sheet(key: "places", sheet)], csvKey: "places"))
        }
        var report = Report(answer.analysed.opening("집계 방법 비교", "Ways of counting", session))
        let name = answer.analysed.naming(session)
        for part in answer.categories {
            let title = answer.analysed.category(part.category, session.language)
            let cut = part.comparison.cut
            report.add(.heading(session.say("\(title) (선정 \(cut)위까지)", "\(title) (cut after \(cut))"), level: 2))
            report.add(
                .bullets(key: "sentences", part.comparison.columns.map { session.say($0.row.sentence(name)) }))
            report.add(
                .sheet(
                    key: part.category,
                    Sheet(
                        columns: columns(part, session), rows: rows(part, answer.analysed, session), emptySentence: "")
                ))
        }
        for part in session.sentences(answer.failures, answer.analysed) { report.add(part) }
        if let remark = answer.remark { report.add(.text(remark(session.language))) }
        report.add(AnalysedStage.closing(session))
        try session.print(report)
    }

    private func columns(_ part: CompareMethods.Category?, _ session: Session) -> [Sheet.Column] {
        var columns: [Sheet.Column] = [
            .number("place", session.say("순위", "Place")), .fixed("candidate", session.say("후보", "Candidate")),
            Sheet.Column("name", session.say("이름", "Name")), .number("score", session.say("점수", "Score")),
        ]
        for column in part?.comparison.columns ?? [] {
            let method = column.method
            columns.append(.number("score_\(method.rawValue)", session.say(method.shortTitle)))
            columns.append(.number("place_\(method.rawValue)", session.say("순위", "Place")))
        }
        columns.append(.number("shift", session.say("변동", "Moves")))
        return columns
    }

    private func rows(
        _ part: CompareMethods.Category, _ analysed: AnalysedStage, _ session: Session
    ) -> [[Cell]] {
        let comparison = part.comparison
        return comparison.order.map { index in
            let key = comparison.candidates[index]
            let shift = comparison.largestShift(index)
            let moves: Cell =
                session.format != .table
                ? .integer(shift) : shift == 0 ? .text("") : .toned(String(shift), .caution)
            var cells: [Cell] = [
                .integer(comparison.official[index]), .text(key),
                .optional(analysed.candidates[key]?.name?(session.language)), .optionalDecimal(part.scores[index]),
            ]
            for column in comparison.columns {
                let isThere = !column.places.isEmpty
                cells.append(isThere ? session.figure(column.scores[index]) : .null)
                cells.append(isThere ? .integer(column.places[index]) : .null)
            }
            return cells + [moves]
        }
    }
}
