import AwardCore
import AwardStore

/// The standings of one stage: a table of all, and how each of those selected came to its place.
struct StandingPaper {
    let parts: [Paper.Part]

    init(_ report: StageReport, _ language: Language) {
        var writer = PaperWriter(language)
        let definition = report.stage.definition
        writer.heading("\(definition.title.ko) 순위", "Standings of \(definition.title.en)")
        guard let tally = report.tally, let input = report.input else {
            parts = writer.parts
            return
        }
        writer.text(
            "집계 \(report.stage.row.tallyNo ?? 0)호, \(report.stage.row.state.title.ko).",
            "Tally \(report.stage.row.tallyNo ?? 0), \(report.stage.row.state.title.en).")
        for note in tally.notes { writer.add(.note(note(language))) }
        let rules = report.stage.rules
        let name = { (number: Int32) in
            report.names.name(number)?(language) ?? report.names.code(number)
        }
        for part in tally.categories where !part.standings.isEmpty {
            let category =
                rules.category(part.category)?.title ?? LocalizedText(ko: part.category, en: part.category)
            var columns = [
                writer.words("후보", "Candidate"), writer.number("순위", "Place"), writer.number("점수", "Score"),
            ]
            if tally.normalisation != nil { columns.append(writer.number("원점수", "As given")) }
            columns += [
                writer.number("심사표", "Sheets"), writer.words("결과", "Outcome"),
                writer.words("시상 등급", "Prize"),
            ]
            writer.table(
                "\(definition.title.ko) \(category.ko) 순위", "\(definition.title.en), \(category.en)",
                columns,
                part.standings.map { standing in
                    let prize = rules.prizes.first { $0.id == standing.effective.prize }?.title(language)
                    var cells: [Paper.Cell] = [
                        .text(name(standing.candidate)), .integer(standing.place),
                        .written(standing.officialText),
                    ]
                    if tally.normalisation != nil {
                        cells.append(.written(standing.raw?.text(tally.rounding)))
                    }
                    return cells + [
                        .integer(standing.sheets), .text(standing.outcomeTitle(language)), .text(prize),
                    ]
                })
        }
        let teller = StandingTeller(report, tally, input)
        for standing in tally.categories.flatMap(\.standings)
        where standing.effective.outcome == .goesOn {
            guard let sections = teller.sections(of: standing, language) else { continue }
            let title = name(standing.candidate)
            writer.heading("\(title)의 순위가 정해진 과정", "How \(title) came to its place", level: 3)
            writer.list(sections.flatMap(\.lines))
        }
        parts = writer.parts
    }
}
