import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa ranking show`
struct RankingShow: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the ranking of a stage, by category.",
        discussion: "Example: simsa ranking show final\n         simsa ranking show preliminary --category city --top 9"
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage; the latest that was tallied if left out.") var stage: String?
    @Option(help: "Only this category.") var category: String?
    @Option(help: "Only the first so many of each category.") var top: Int?
    @Option(help: "An earlier tally of the stage.") var tally: Int?

    func run(_ session: Session) async throws {
        let ranking = try await session.ask(ShowRanking(stage: stage, tallyNo: tally))
        if let category, ranking.tally.category(category) == nil {
            throw Refusal(
                .notFound(.category, name: category, suggestions: ranking.tally.categories.map(\.category)))
        }
        let shown = ranking.tally.categories.filter { category == nil || $0.category == category }
        if session.format != .table {
            try session.print(
                Report([.sheet(key: "standings", sheet(shown, ranking, session, all: true))], csvKey: "standings"))
            return
        }
        var report = Report()
        report.add(
            .heading(
                session.say(
                    "\(ranking.definition.title.ko) 순위 — 집계 \(ranking.row.tallyNo), \(ranking.stage.state.title.ko)",
                    "Ranking of \(ranking.definition.title.en) — tally \(ranking.row.tallyNo), "
                        + ranking.stage.state.title.en), level: 1))
        for note in ranking.tally.notes { report.add(.text(note(session.language))) }
        for part in shown where !part.standings.isEmpty {
            report.add(.heading(heading(part, ranking, session), level: 2))
            report.add(.sheet(key: part.category, sheet([part], ranking, session, all: false)))
        }
        try session.print(report)
    }

    private func heading(_ part: CategoryTally, _ ranking: ShowRanking.Answer, _ session: Session) -> String {
        let name = ranking.category(part.category, session.language)
        guard let quota = part.quota else { return name }
        return session.say(
            "\(name) (후보 \(part.standings.count), 선정 \(quota))",
            "\(name) (\(part.standings.count) candidates, \(quota) go on)")
    }

    private func sheet(
        _ parts: [CategoryTally], _ ranking: ShowRanking.Answer, _ session: Session, all: Bool
    ) -> Sheet {
        var columns: [Sheet.Column] = all ? [.fixed("category", "category")] : []
        columns += [
            .number("place", session.say("순위", "Place")), .fixed("candidate", session.say("후보", "Candidate")),
            Sheet.Column("name", session.say("이름", "Name")), .number("score", session.say("점수", "Score")),
        ]
        // Scores as given stand beside normalised ones.
        let isNormalised = ranking.tally.normalisation != nil
        if isNormalised { columns.append(.number("raw", session.say("원점수", "As given"))) }
        columns.append(.fixed("outcome", session.say("결과", "Outcome")))
        let isLast = ranking.tally.isLastStage
        if isLast { columns.append(Sheet.Column("prize", session.say("시상 등급", "Prize"))) }
        var rows: [[Cell]] = []
        for part in parts {
            for standing in part.standings.prefix(top ?? .max) {
                let name = ranking.candidates[standing.candidate]
                var row: [Cell] = all ? [.text(part.category)] : []
                row += [
                    .optional(standing.place), .text(name?.code ?? standing.code),
                    .optional(name?.name?(session.language)),
                    .optionalDecimal(standing.officialText.isEmpty ? nil : standing.officialText),
                ]
                if isNormalised { row.append(.optionalDecimal(standing.raw?.text(ranking.tally.rounding))) }
                row.append(session.outcome(standing))
                if isLast {
                    let prize = ranking.prizes[standing.candidate] ?? standing.effective.prize
                    row.append(.optional(prize.map { all ? $0 : ranking.prize($0, session.language) }))
                }
                rows.append(row)
            }
        }
        return Sheet(
            columns: columns, rows: rows, emptySentence: session.say("후보가 없습니다.", "There are no candidates."))
    }
}

extension Session {
    /// What happens to a candidate, in words; its name where a program reads.
    func outcome(_ standing: Standing) -> Cell {
        let outcome = standing.effective.outcome
        if format != .table { return .text(outcome.name) }
        let title = standing.outcomeTitle(language)
        switch (standing.status, outcome) {
        case (.belowMinimum, _): return .toned(title, .bad)
        case (.noScore, _), (.ranked, .undecided): return .toned(title, .caution)
        case (.ineligible, _): return .toned(title, .faint)
        case (.ranked, .goesOn): return .toned(title, .good)
        case (.ranked, _): return .text(title)
        }
    }
}
