import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// What waits for the chair: presentations that go on, ties that matter, and the confirmation of a tally.
enum ChairPage {
    static func add(to pages: AwardPages) {
        pages.get("chair") { visit in try await answer(visit) }
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        let overview = try await visit.ask(AwardOverview())
        // Others than chair and office are told here that this is not theirs.
        let decisions = try await visit.ask(ListDecisions())
        var stages: [[String: Any]] = []
        for stage in overview.stages where stage.state != .planned {
            stages.append(try await values(stage.stageID, overview, decisions, visit))
        }
        var notice: LocalizedText?
        if visit.query("decided") != nil {
            notice = LocalizedText(
                ko: "결정이 기록되었습니다. 사무국에서 재집계하면 순위에 반영됩니다.",
                en: "The decision is recorded. It takes effect when the office recounts.")
        }
        return try await visit.page(
            "chair", ["stages": stages], title: Place.chair.title, place: .chair, notice: notice)
    }

    private static func values(
        _ id: String, _ overview: AwardOverview.Answer, _ decisions: [ListDecisions.Line], _ visit: Visit
    ) async throws -> [String: Any] {
        let language = visit.language
        let definition = overview.definition.stage(id)
        let stage = overview.stages.first { $0.stageID == id }
        let isOver = stage?.state != .open
        var values: [String: Any] = [
            "id": id, "title": definition?.title(language) ?? id, "state": stage?.state.title(language) ?? "",
            "isPresentation": definition?.form == .presentation, "canCompare": isOver,
            "canReveal": stage?.state == .confirmed && id == overview.stages.last?.stageID,
            "canConfirm": stage?.state == .tallied, "hasTally": stage?.tallyNo != nil, "hasTies": false,
        ]
        let own = decisions.filter { $0.stage == id && $0.outcome == nil }
        values["hasDecisions"] = !own.isEmpty
        values["decisions"] = own.map { line in
            let groups = line.order.map { group in
                group.map { [$0.code, $0.name?(language)].compactMap { $0 }.joined(separator: " ") }
                    .joined(separator: " = ")
            }
            return ["number": Int(line.number), "order": groups.joined(separator: " › "), "reason": line.reason]
                as [String: Any]
        }
        guard let tally = stage?.tallyNo else { return values }
        let ranking = try await visit.ask(ShowRanking(stage: id))
        let waiting = ranking.tally.pendingDecisions.filter(\.isForChair)
        values["tally"] = tally
        values["hasTies"] = !waiting.isEmpty
        values["ties"] = waiting.map { tie -> [String: Any] in
            [
                "category": ranking.rules.category(tie.category)?.title(language) ?? tie.category,
                "place": tie.place, "stage": id, "first": "\(tie.category)-\(tie.place)",
                "candidates": tie.candidates.map { number -> [String: Any] in
                    let name = ranking.candidates[number]
                    let code = name?.code ?? ""
                    return [
                        "code": code, "place": tie.place, "last": tie.place + tie.candidates.count - 1,
                        "name": [code, name?.name?(language)].compactMap { $0 }.joined(separator: " "),
                    ]
                },
            ]
        }
        return values
    }
}
