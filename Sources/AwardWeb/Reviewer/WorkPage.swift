import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// A reviewer's own work: the pledge first, then every stage with every candidate, and what is left to do.
enum WorkPage {
    static func add(to pages: AwardPages) {
        pages.get("work") { visit in try await answer(visit) }
        pages.post("work/pledge") { visit in
            let form = try await visit.form()
            _ = try form.require("agreed", LocalizedText(ko: "서약에 대한 동의", en: "Your consent to the pledge"))
            _ = try await visit.perform(SignPledge(reviewer: try visit.reviewerCode()), form)
            return visit.redirect("work")
        }
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        let code = try visit.reviewerCode()
        let detail = try await visit.ask(ShowReviewer(code))
        var values: [String: Any] = [:]
        if detail.reviewer.pledgedAt == nil {
            let lines = Pledge.text(visit.language).split(separator: "\n").dropFirst()
            values["pledge"] = ["statements": lines.map(String.init)]
        } else {
            let overview = try await visit.ask(AwardOverview())
            let clock = AwardClock(overview.definition.timeZone)
            var stages: [[String: Any]] = []
            for stage in overview.stages where stage.state != .planned {
                let work = try await visit.ask(ReviewerWork(stage: stage.stageID, reviewer: code))
                if !work.items.isEmpty { stages.append(stageValues(work, visit, clock)) }
            }
            // What is open comes first; what is over stays readable below.
            let isOpen = { (stage: [String: Any]) in stage["isOpen"] as? Bool == true }
            values["stages"] = stages.filter(isOpen) + stages.filter { !isOpen($0) }
        }
        return try await visit.page(
            "work", values, title: LocalizedText(ko: "내 심사", en: "My work"), place: .work)
    }

    private static func stageValues(
        _ work: ReviewerWork.Answer, _ visit: Visit, _ clock: AwardClock
    ) -> [String: Any] {
        let language = visit.language
        let isOpen = work.stage.state == .open
        let rubric = work.definition.rubric
        let done = work.items.count { $0.sheet?.state == .submitted || $0.sheet?.state == .abstained }
        var values: [String: Any] = [
            "id": work.stage.stageID, "title": work.definition.title(language),
            "state": work.stage.state.title(language),
            "isOpen": isOpen, "total": work.items.count, "done": done,
            "hasMarks": work.items.contains { $0.sheet?.state == .submitted },
            "items": work.items.map { item -> [String: Any] in
                let state = SheetStateWords(item, isOpen: isOpen)
                var row: [String: Any] = [
                    "stage": work.stage.stageID, "code": item.candidate.code, "state": state.title(language),
                    "tone": state.tone, "total": item.total(on: rubric) ?? "–",
                ]
                if let name = item.candidate.name { row["name"] = name(language) }
                if let project = item.project, !project(language).isEmpty { row["project"] = project(language) }
                if let action = state.action { row["action"] = action(language) }
                return row
            },
        ]
        if isOpen, let window = work.definition.window {
            values["due"] = clock.text(window.due, language)
            let closes = work.stage.closesAt.map(Moment.init) ?? window.closes
            values["left"] = TimeLeft(from: visit.now, to: closes).text(language)
        }
        return values
    }
}
