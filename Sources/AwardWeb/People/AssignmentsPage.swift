import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Who scores how much, by stage, with a picture of the loads.
enum AssignmentsPage {
    static func add(to pages: AwardPages) {
        pages.get("assignments") { visit in
            let language = visit.language
            let overview = try await visit.ask(AwardOverview())
            var parts: [[String: Any]] = []
            for stage in overview.stages {
                let answer = try await visit.ask(ShowAssignments(stage: stage.stageID))
                if answer.assignments.isEmpty { continue }
                let loads = Dictionary(grouping: answer.assignments, by: \.reviewerID)
                let rows = loads.compactMap { number, rows in answer.reviewers[number].map { ($0, rows.count) } }
                    .sorted { $0.0.code < $1.0.code }
                let most = rows.map(\.1).max() ?? 1
                parts.append([
                    "title": overview.definition.stage(stage.stageID)?.title(language) ?? stage.stageID,
                    "count": answer.assignments.count,
                    "rows": rows.map { reviewer, count in
                        [
                            "reviewer": "\(reviewer.code) \(reviewer.name(language))", "count": count, "most": most,
                        ] as [String: Any]
                    },
                ])
            }
            return try await visit.page(
                "assignments", ["stages": parts], title: Place.assignments.title, place: .assignments)
        }
    }
}
