import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Every stage at a glance.
enum StagesPage {
    static func add(to pages: AwardPages) {
        pages.get("stages") { visit in
            let overview = try await visit.ask(AwardOverview())
            let clock = AwardClock(overview.definition.timeZone)
            let rows = overview.stages.map { stage -> [String: Any] in
                let definition = overview.definition.stage(stage.stageID)
                var row: [String: Any] = [
                    "id": stage.stageID, "number": Int(stage.stageNo),
                    "title": definition?.title(visit.language) ?? stage.stageID,
                    "state": stage.state.title(visit.language),
                    "tallies": stage.tallyNo.map { "\($0)" } ?? "–",
                ]
                if let window = definition?.window {
                    let closes = stage.closesAt.map(Moment.init) ?? window.closes
                    row["opens"] = clock.text(window.opens, visit.language)
                    row["closes"] = clock.text(closes, visit.language)
                }
                return row
            }
            return try await visit.page(
                "stages", ["stages": rows, "state": overview.award.state.title(visit.language)],
                title: LocalizedText(ko: "단계", en: "Stages"), place: .stages)
        }
    }
}
