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
        let drafts = work.items.count { $0.conflict == nil && $0.status == .draft }
        let done = work.items.count(where: \.isDone)
        let unstated = isOpen ? work.items.count(where: \.needsStatement) : 0
        var values: [String: Any] = [
            "id": work.stage.stageID, "title": work.definition.title(language),
            "state": work.stage.state.title(language), "isOpen": isOpen, "total": work.items.count, "done": done,
            "drafts": drafts, "waiting": work.items.count - done - drafts, "needsStatement": unstated > 0,
            "unstated": unstated, "hasMarks": work.items.contains { $0.sheet != nil },
            "isPresentation": work.definition.form == .presentation,
            "hasCalibration": work.definition.calibration != nil,
            "items": work.items.map { item -> [String: Any] in
                let state = SheetStateWords(item, isOpen: isOpen)
                var row: [String: Any] = [
                    "stage": work.stage.stageID, "code": item.candidate.code, "state": state.title(language),
                    "tone": state.tone, "total": item.total(on: rubric) ?? "–", "isCalibration": item.isCalibration,
                ]
                if let name = item.candidate.name { row["name"] = name(language) }
                if let project = item.project, !project(language).isEmpty { row["project"] = project(language) }
                if let action = state.action { row["action"] = action(language) }
                return row
            },
        ]
        let window = StageWindow.inForce(work.definition.window, closes: work.stage.closesAt.map(Moment.init))
        if isOpen, let window {
            // Once what was asked for has passed, what counts is how long sheets are still taken.
            let isLate = visit.now > window.due
            let end = isLate ? window.lastMoment : window.due
            values["due"] = clock.text(window.due, language)
            values["closes"] = clock.text(window.lastMoment, language)
            values["isLate"] = isLate
            values["left"] = TimeLeft(from: visit.now, to: end).text(language)
        }
        return values
    }
}
