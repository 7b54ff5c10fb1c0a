import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The assignments of one stage: planned with a preview, applied, added and taken back one by one.
enum StageAssignmentsPage {
    static func add(to pages: AwardPages) {
        pages.get("assignments/:stage") { visit in try await answer(visit, nil) }
        pages.post("assignments/:stage/plan") { visit in
            try visit.demand(.assignPlan)
            let form = try await visit.form()
            return try await answer(visit, try seed(form))
        }
        pages.post("assignments/:stage/apply") { visit in
            let form = try await visit.form()
            let stage = try visit.part("stage")
            _ = try await visit.perform(ApplyAssignment(stage: stage, seed: try seed(form)), form)
            return visit.redirect("assignments/\(stage)?done=1")
        }
        pages.post("assignments/:stage/add") { visit in
            let form = try await visit.form()
            let stage = try visit.part("stage")
            _ = try await visit.perform(
                AddAssignment(
                    stage: stage, reviewer: try form.require("reviewer", .reviewer),
                    candidate: try form.require("candidate", .candidate)), form)
            return visit.redirect("assignments/\(stage)?done=1")
        }
        pages.post("assignments/:stage/remove") { visit in
            let form = try await visit.form()
            let stage = try visit.part("stage")
            _ = try await visit.perform(
                RemoveAssignment(
                    stage: stage, reviewer: try form.require("reviewer", .reviewer),
                    candidate: try form.require("candidate", .candidate),
                    reason: try form.require("reason", StageMovePage.reason)), form)
            return visit.redirect("assignments/\(stage)?done=1")
        }
    }

    private static func seed(_ form: Form) throws -> Int64 {
        guard let text = form["seed"] else { return AssignmentSeed.usual }
        guard let seed = Int64(text) else {
            throw RequestFault.fields([
                .init("seed", LocalizedText(ko: "시드는 정수여야 합니다.", en: "The seed is a whole number."))
            ])
        }
        return seed
    }

    private static func answer(_ visit: Visit, _ seed: Int64?) async throws -> Response {
        try visit.demandOffice(.assignRead)
        let language = visit.language
        let overview = try await visit.ask(AwardOverview())
        let name = try visit.part("stage")
        let definition = try overview.definition.stage(called: name)
        let answer = try await visit.ask(ShowAssignments(stage: name))
        let title = definition.title(language)
        let state = overview.stages.first { $0.stageID == definition.id }?.state
        var values: [String: Any] = [
            "state": state?.title(language) ?? "", "count": answer.assignments.count, "barred": answer.barred,
            "chart": LoadChart(answer, definition.panel, language)
                .values(id: "loads", title: title, isPlan: false, language),
            "pairsTable": pairs(answer, visit).values(language),
        ]
        if let seed {
            let draft = try await visit.ask(PlanAssignment(stage: name, seed: seed))
            values["plan"] = plan(draft, definition, visit)
        }
        let forms = AssignmentForms(stage: definition.id, seed: seed, answer, visit).all
        values["hasForms"] = !forms.isEmpty
        values["forms"] = forms.map { $0.values(visit) }
        return try await visit.page(
            "assignment-stage", values, title: definition.title, place: .assignments,
            trail: [PageFrame.Link(text: Place.assignments.title, href: visit.path("assignments"))])
    }

    private static func plan(_ draft: AssignmentDraft, _ definition: StageDefinition, _ visit: Visit) -> [String: Any] {
        [
            "pairs": draft.pairs.count, "added": draft.pairs.count { !$0.isKept }, "released": draft.released.count,
            "seed": "\(draft.seed)", "disconnected": draft.disconnected,
            "proven": draft.isProvenBest ? visit.say("예", "yes") : visit.say("아니요", "no"),
            "planChart": LoadChart(draft, definition.panel, visit.language)
                .values(
                    id: "planned", title: visit.say("배정안의 부담", "Loads of the plan"), isPlan: true, visit.language),
        ]
    }

    private static func pairs(_ answer: ShowAssignments.Answer, _ visit: Visit) -> WebTable {
        WebTable(
            [
                WebTable.Column("심사위원", "Reviewer"), WebTable.Column("후보", "Candidate"),
                WebTable.Column("심사표", "Sheet"),
            ],
            answer.assignments.compactMap { row in
                guard let reviewer = answer.reviewers[row.reviewerID],
                    let candidate = answer.candidates[row.candidateID]
                else { return nil }
                let state = SheetStatus(rawValue: row.sheetState ?? "") ?? .absent
                return [
                    .init("\(reviewer.code) \(reviewer.name(visit.language))"),
                    .init(candidate.label(visit.language), href: visit.path("candidates/\(candidate.code)")),
                    .init(state.title(visit.language)),
                ]
            }, empty: LocalizedText(ko: "아직 배정된 심사가 없습니다.", en: "Nothing is assigned yet."))
    }
}

extension LocalizedText {
    /// What a field for a reviewer is called.
    static let reviewer = LocalizedText(ko: "심사위원", en: "The reviewer")
    /// What a field for a candidate is called.
    static let candidate = LocalizedText(ko: "후보", en: "The candidate")
}
