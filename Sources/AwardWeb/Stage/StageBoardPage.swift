import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// One stage: how far it is, and what blocks each next move.
enum StageBoardPage {
    static func add(to pages: AwardPages) {
        pages.get("stages/:stage") { visit in
            let stage = try visit.part("stage")
            let status = try await visit.ask(StageStatus(stage: stage))
            var values = values(status, visit)
            values["overTime"] = try await OverTime(stage: stage, visit)?.values
            return try await visit.page(
                "stage-board", values, title: status.definition.title, place: .stages,
                trail: [visit.link(to: .stages)], scripts: [Assets.progress])
        }
    }

    private static func values(_ status: StageStatus.Answer, _ visit: Visit) -> [String: Any] {
        let language = visit.language
        let assigned = status.candidates.reduce(0) { $0 + $1.assigned }
        let done = status.candidates.reduce(0) { $0 + $1.submitted + $1.abstained }
        let unfinished = status.candidates.filter { $0.submitted + $0.abstained < $0.assigned || $0.assigned == 0 }
        return [
            "id": status.stage.stageID, "state": status.stage.state.title(language), "assigned": assigned, "done": done,
            "closes": status.closes ?? "–", "hasTally": status.stage.tallyNo != nil,
            "isPresentation": status.definition.form == .presentation,
            "isConfirmed": status.stage.state == .confirmed,
            "reviewers": status.reviewers.map { row -> [String: Any] in
                [
                    "code": row.reviewer.code, "name": row.reviewer.name(language), "assigned": row.assigned,
                    "submitted": row.submitted, "drafts": row.drafts, "abstained": row.abstained,
                ]
            },
            "hasUnfinished": !unfinished.isEmpty, "unfinishedCount": unfinished.count,
            "unfinished": unfinished.map { row -> [String: Any] in
                [
                    "code": row.candidate.code, "name": row.candidate.fullName(language), "assigned": row.assigned,
                    "submitted": row.submitted, "drafts": row.drafts, "abstained": row.abstained,
                ]
            },
            "hasExcuse": StageExcuse.form(status, visit) != nil,
            "excuse": StageExcuse.form(status, visit)?.values(visit) as Any,
            "imports": visit.may(TableKind.sheets.action),
            "seesAssignments": Place.allowed(visit.caller?.roles ?? []).contains(.assignments),
            "hasMoves": !status.moves.isEmpty,
            "moves": status.moves.map { move -> [String: Any] in
                [
                    "move": move.move.rawValue, "title": move.move.action.title(language),
                    "isFree": move.blockers.isEmpty, "blockers": move.blockers.map { $0.sentence(language) },
                    "warnings": move.warnings.map { $0.sentence(language) },
                ]
            },
        ]
    }
}
