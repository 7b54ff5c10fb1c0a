import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Who scores how much, stage by stage, with a picture of the loads.
enum AssignmentsPage {
    static func add(to pages: AwardPages) {
        pages.get("assignments") { visit in
            try visit.demandOffice(.assignRead)
            let language = visit.language
            let overview = try await visit.ask(AwardOverview())
            var parts: [[String: Any]] = []
            for stage in overview.stages {
                guard let definition = overview.definition.stage(stage.stageID) else { continue }
                let answer = try await visit.ask(ShowAssignments(stage: stage.stageID))
                let title = definition.title(language)
                parts.append([
                    "id": stage.stageID, "title": title, "state": stage.state.title(language),
                    "count": answer.assignments.count,
                    "chart": LoadChart(answer, definition.panel, language)
                        .values(id: "loads-\(stage.stageID)", title: title, isPlan: false, language),
                ])
            }
            return try await visit.page(
                "assignments", ["stages": parts], title: Place.assignments.title, place: .assignments)
        }
    }
}
