import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The standings of a stage, by category, every row leading to its explanation.
enum RankingPage {
    static func add(to pages: AwardPages) {
        pages.get("ranking") { visit in try await answer(visit, stage: nil) }
        pages.get("ranking/:stage") { visit in try await answer(visit, stage: try visit.part("stage")) }
    }

    private static func answer(_ visit: Visit, stage: String?) async throws -> Response {
        let ranking: ShowRanking.Answer
        do {
            ranking = try await visit.ask(ShowRanking(stage: stage))
        } catch let refusal as Refusal where refusal.httpStatus == 409 {
            // Before the first tally the menu leads here all the same.
            return try await visit.page(
                "list", ["intro": [refusal.sentence(visit.language)]], title: Place.ranking.title, place: .ranking)
        }
        let language = visit.language
        let stageID = ranking.stage.stageID
        let values: [String: Any] = [
            "tally": ranking.row.tallyNo, "analyses": visit.path("statistics/\(stageID)/places"),
            "state": ranking.stage.state.title(language),
            "notes": ranking.tally.notes.map { $0(language) }, "isLast": ranking.tally.isLastStage,
            "isNormalised": ranking.tally.normalisation != nil,
            "categories": ranking.tally.categories.filter { !$0.standings.isEmpty }.map { part -> [String: Any] in
                let base = visit.path("ranking/\(stageID)/")
                var rows = HTMLText()
                for standing in part.standings {
                    RankingRow(standing, ranking, base, language)
                        .write(
                            to: &rows, isNormalised: ranking.tally.normalisation != nil,
                            isLast: ranking.tally.isLastStage)
                }
                var values: [String: Any] = [
                    "title": ranking.rules.category(part.category)?.title(language) ?? part.category,
                    "count": part.standings.count,
                    "rows": rows.text,
                ]
                values["quota"] = part.quota
                return values
            },
        ]
        return try await visit.page(
            "ranking", values,
            title: LocalizedText(
                ko: "\(ranking.definition.title.ko) 순위", en: "Ranking of \(ranking.definition.title.en)"),
            place: .ranking)
    }
}
