import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The result on a screen before an audience, one step at a time. What is not revealed yet is not in the page.
enum ProjectorPage {
    static func add(to pages: AwardPages) {
        pages.get("projector") { visit in
            let reveal = try await visit.ask(ShowReveal())
            let step = min(max(0, visit.query("step").flatMap { Int($0) } ?? 0), reveal.steps.count)
            return try await visit.page(
                "projector", values(reveal, step, visit),
                title: LocalizedText(ko: "결과 발표", en: "The result"), scripts: [Assets.projector], isProjected: true)
        }
    }

    private static func values(_ reveal: ShowReveal.Answer, _ step: Int, _ visit: Visit) -> [String: Any] {
        let language = visit.language
        let shown = reveal.steps.prefix(step)
        // One category fills the screen at a time; the latest step stands first, so that the best comes to the top.
        let current = shown.last.map { last in Array(shown.filter { $0.category == last.category }.reversed()) } ?? []
        var values: [String: Any] = [
            "award": reveal.title(language), "isBegun": step > 0, "isOver": step == reveal.steps.count,
            "step": step, "steps": reveal.steps.count,
            "lines": current.enumerated().map { index, line -> [String: Any] in
                var row: [String: Any] = [
                    "isLatest": index == 0, "names": line.candidates.map { $0(language) }.joined(separator: ", "),
                    "isFinalist": line.place == nil && line.prize == nil,
                ]
                row["place"] = line.place
                row["prize"] = line.prize?(language)
                row["score"] = line.score
                return row
            },
        ]
        values["category"] = current.first?.category(language)
        if step < reveal.steps.count { values["next"] = visit.path("projector?step=\(step + 1)") }
        if step > 0 { values["previous"] = visit.path("projector?step=\(step - 1)") }
        return values
    }
}
