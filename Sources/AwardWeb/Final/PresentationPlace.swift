import AwardCore
import AwardUseCases

/// Where a reviewer is among the presenters of a stage, in the order of presenting.
struct PresentationPlace: Sendable {
    /// The presenters in their turn, with the reviewer's own sheets; those the reviewer does not score are left out.
    let items: [ReviewerWork.Item]
    /// The stage's work.
    let work: ReviewerWork.Answer
    /// The turn of each presenter among all of the stage, by code.
    let turns: [String: Int]
    /// How many present.
    let count: Int

    /// The reviewer's presenters in a stage.
    ///
    /// - Throws: `Refusal`.
    static func find(_ visit: Visit, _ stage: String) async throws -> PresentationPlace {
        let work = try await visit.work(in: stage)
        let presenters = try await visit.ask(ShowPresentation(stage: stage)).presenters.map(\.candidate.code)
        let byCode = Dictionary(work.items.map { ($0.candidate.code, $0) }, uniquingKeysWith: { first, _ in first })
        return PresentationPlace(
            items: presenters.compactMap { byCode[$0] }, work: work,
            turns: Dictionary(
                presenters.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first }),
            count: presenters.count)
    }

    /// The codes of the presenters before and after one.
    func neighbours(of code: String) -> (previous: String?, next: String?) {
        guard let position = items.firstIndex(where: { $0.candidate.code == code }) else { return (nil, nil) }
        return (
            position > 0 ? items[position - 1].candidate.code : nil,
            position + 1 < items.count ? items[position + 1].candidate.code : nil
        )
    }

    /// The presenters as a list to go to.
    func list(_ visit: Visit, current: String?) -> [[String: Any]] {
        let isOpen = work.stage.state == .open
        return items.map { item in
            let code = item.candidate.code
            let state = SheetStateWords(item, isOpen: isOpen)
            var row: [String: Any] = [
                "turn": turns[code] ?? 0, "code": code, "state": state.title(visit.language), "tone": state.tone,
                "href": visit.path("presentation/\(work.stage.stageID)/\(code)"), "isCurrent": code == current,
                "total": item.total(on: work.definition.rubric) ?? "–",
            ]
            row["name"] = item.candidate.name?(visit.language)
            return row
        }
    }
}
