import AwardCore
import AwardUseCases

/// The last stage as the result shows it: a column only for what anybody in the table has.
struct ResultStandings {
    private let view: ResultView
    private let language: Language

    init(_ view: ResultView, _ language: Language) {
        self.view = view
        self.language = language
    }

    /// The candidates with places, scores and means, as far as they are shown.
    var ranking: WebTable {
        let hasPlaces = view.ranking.contains { $0.place != nil }
        let hasScores = view.ranking.contains { $0.score != nil }
        let hasGiven = view.ranking.contains { $0.raw != nil }
        let hasMeans = view.ranking.contains { $0.criterionMeans != nil }
        var columns = [WebTable.Column("후보", "Candidate"), WebTable.Column("부문", "Category")]
        if hasPlaces { columns.append(WebTable.Column("순위", "Place", isNumber: true)) }
        if hasScores { columns.append(WebTable.Column("점수", "Score", isNumber: true)) }
        if hasGiven { columns.append(WebTable.Column("원점수", "As given", isNumber: true)) }
        if hasMeans {
            columns += view.criteria.map { WebTable.Column("\($0.ko) 평균", "Mean of \($0.en)", isNumber: true) }
        }
        return WebTable(
            columns,
            view.ranking.map { line in
                let category = view.categories.first { $0.id == line.candidate.category }?.title(language)
                var row: [WebTable.Cell] = [
                    .init(line.candidate.name?(language) ?? line.candidate.code),
                    .init(category ?? line.candidate.category),
                ]
                if hasPlaces { row.append(.init(line.place.map { "\($0)" } ?? "–")) }
                if hasScores { row.append(.init(line.score ?? "–")) }
                if hasGiven { row.append(.init(line.raw ?? "–")) }
                if hasMeans {
                    let means = line.criterionMeans ?? []
                    row += view.criteria.indices.map { .init($0 < means.count ? means[$0] : "–") }
                }
                return row
            }, empty: LocalizedText(ko: "", en: ""))
    }

    /// Every sheet's marks, without the reviewer.
    var sheets: WebTable {
        WebTable(
            [WebTable.Column("후보", "Candidate")]
                + view.criteria.map { WebTable.Column($0.ko, $0.en, isNumber: true) }
                + [WebTable.Column("총점", "Total", isNumber: true)],
            view.sheets.map { line in
                [.init(line.candidate)]
                    + view.criteria.indices.map { .init($0 < line.points.count ? line.points[$0] : "–") }
                    + [.init(line.total)]
            }, empty: LocalizedText(ko: "", en: ""))
    }
}
