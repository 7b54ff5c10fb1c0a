import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// What the chair decides: ties that matter, and the confirmation of a tally.
enum ChairPage {
    static func add(to pages: AwardPages) {
        pages.get("chair") { visit in try await answer(visit) }
        pages.post("chair/:stage/tie") { visit in
            let form = try await visit.form()
            let order = form.fields(after: "place-").compactMap { code, place in Int(place).map { (code, $0) } }
            let groups = Dictionary(grouping: order, by: \.1).sorted { $0.key < $1.key }
                .map { $0.value.map(\.0).sorted() }
            let reason = try form.require("reason", LocalizedText(ko: "결정 사유", en: "The reason"))
            _ = try await visit.perform(
                DecideTie(stage: try visit.part("stage"), order: groups, reason: reason), form)
            return visit.redirect("chair")
        }
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let overview = try await visit.ask(AwardOverview())
        var stages: [[String: Any]] = []
        for stage in overview.stages where stage.tallyNo != nil && stage.state != .planned {
            let ranking = try await visit.ask(ShowRanking(stage: stage.stageID))
            let waiting = ranking.tally.pendingDecisions.filter(\.isForChair)
            stages.append([
                "id": stage.stageID, "title": ranking.definition.title(language), "state": stage.state.title(language),
                "tally": ranking.row.tallyNo, "canConfirm": stage.state == .tallied, "hasTies": !waiting.isEmpty,
                "ties": waiting.map { tie -> [String: Any] in
                    [
                        "category": ranking.rules.category(tie.category)?.title(language) ?? tie.category,
                        "place": tie.place, "stage": stage.stageID, "first": tie.place,
                        "candidates": tie.candidates.map { number -> [String: Any] in
                            let name = ranking.candidates[number]
                            let code = name?.code ?? ""
                            return [
                                "code": code, "place": tie.place, "last": tie.place + tie.candidates.count - 1,
                                "name": [code, name?.name?(language)].compactMap { $0 }.joined(separator: " "),
                            ]
                        },
                    ]
                },
            ])
        }
        return try await visit.page("chair", ["stages": stages], title: Place.chair.title, place: .chair)
    }
}
