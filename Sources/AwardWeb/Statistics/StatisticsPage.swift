import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// How sure the places of a stage are, and how far its reviewers agree: an index, and a page for each analysis.
enum StatisticsPage {
    static func add(to pages: AwardPages) {
        pages.get("statistics") { visit in try await index(visit) }
        pages.get("statistics/:stage") { visit in try await answer(visit, .places) }
        pages.get("statistics/:stage/:view") { visit in
            guard let view = StatisticsView(rawValue: try visit.part("view")) else { throw RequestFault.noSuchPath }
            return try await answer(visit, view)
        }
    }

    private static func index(_ visit: Visit) async throws -> Response {
        let overview = try await visit.ask(AwardOverview())
        let stages = overview.stages.filter { $0.tallyNo != nil }.map { stage -> [String: Any] in
            [
                "title": overview.definition.stage(stage.stageID)?.title(visit.language) ?? stage.stageID,
                "tally": stage.tallyNo ?? 0, "views": links(visit, stage.stageID, nil),
            ]
        }
        return try await visit.page(
            "statistics-index", ["stages": stages], title: Place.statistics.title, place: .statistics)
    }

    private static func answer(_ visit: Visit, _ view: StatisticsView) async throws -> Response {
        let stage = try visit.part("stage")
        let overview = try await visit.ask(AwardOverview())
        let definition = overview.definition
        let category = visit.query("category").flatMap { $0.isEmpty ? nil : $0 }
        var values: [String: Any] = [
            "views": links(visit, stage, view), "parts": [[String: Any]](),
            "hasCategories": definition.categories.count > 1,
            "categories": definition.categories.map {
                ["id": $0.id, "title": $0.title(visit.language), "isChosen": $0.id == category] as [String: Any]
            },
        ]
        do {
            values["parts"] = PaperValues(try await view.parts(visit, stage: stage, category: category)).values
        } catch let refusal as Refusal {
            // Data that do not suffice for one analysis are no reason to close the way to the others.
            guard case .invalid(let problems) = refusal.reason else { throw refusal }
            values["refused"] = problems.map { $0.text(visit.language) }
        }
        let title = definition.stage(stage)?.title ?? LocalizedText(ko: stage, en: stage)
        return try await visit.page(
            "statistics", values,
            title: LocalizedText(ko: "\(title.ko) – \(view.title.ko)", en: "\(title.en) – \(view.title.en)"),
            place: .statistics,
            trail: [PageFrame.Link(text: Place.statistics.title, href: visit.path("statistics"))])
    }

    private static func links(_ visit: Visit, _ stage: String, _ current: StatisticsView?) -> [[String: Any]] {
        StatisticsView.allCases.map { view in
            [
                "text": view.title(visit.language), "isCurrent": view == current,
                "href": visit.path("statistics/\(PercentEncoding.text(stage))/\(view.rawValue)"),
            ]
        }
    }
}
