import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// A move of a stage: first what it would do, with the exact lists, then the button.
enum StageMovePage {
    static func add(to pages: AwardPages) {
        pages.get("stages/:stage/:move") { visit in try await preview(visit) }
        pages.post("stages/:stage/:move") { visit in
            let form = try await visit.form()
            let stage = try visit.part("stage")
            switch try move(visit) {
            case .open: _ = try await visit.perform(OpenStage(stage: stage), form)
            case .close: _ = try await visit.perform(CloseStage(stage: stage), form)
            case .reopen:
                let reason = try form.require("reason", StageMovePage.reason)
                _ = try await visit.perform(ReopenStage(stage: stage, reason: reason), form)
            case .tally, .recount:
                _ = try await visit.perform(TallyStage(stage: stage, reason: form["reason"] ?? ""), form)
            case .confirm:
                guard let seen = form["tally"].flatMap({ Int($0) }) else { throw RequestFault.noSuchPath }
                _ = try await visit.perform(ConfirmStage(stage: stage, tallyNo: seen), form)
            default: throw RequestFault.noSuchPath
            }
            return visit.redirect("stages/\(stage)")
        }
    }

    static let reason = LocalizedText(ko: "사유", en: "The reason")

    private static func move(_ visit: Visit) throws -> StageMove {
        guard let move = StageMove(rawValue: try visit.part("move")) else { throw RequestFault.noSuchPath }
        return move
    }

    /// The move with what blocks it. A chair from whom names are withheld is told of blockers only when trying, by code.
    private static func find(_ move: StageMove, in status: StageStatus.Answer) throws -> StageStatus.Move {
        if let found = status.moves.first(where: { $0.move == move }) { return found }
        guard status.moves.isEmpty, move.from.contains(status.stage.state) else { throw RequestFault.noSuchPath }
        return StageStatus.Move(move: move, blockers: [], warnings: [])
    }

    private static func preview(_ visit: Visit) async throws -> Response {
        let (stage, move) = (try visit.part("stage"), try move(visit))
        let language = visit.language
        let status = try await visit.ask(StageStatus(stage: stage))
        let found = try find(move, in: status)
        var values: [String: Any] = [
            "id": stage, "move": move.rawValue, "title": move.action.title(language),
            "isFree": found.blockers.isEmpty, "blockers": found.blockers.map { $0.sentence(language) },
            "warnings": found.warnings.map { $0.sentence(language) }, "hasWarnings": !found.warnings.isEmpty,
            "needsReason": move == .reopen || move == .recount, "candidates": status.candidates.count,
        ]
        if move == .confirm {
            let ranking = try await visit.ask(ShowRanking(stage: stage))
            values["tally"] = ranking.row.tallyNo
            values["lists"] = ConfirmationLists(ranking, language).values
        }
        return try await visit.page(
            "stage-move", values, title: move.action.title, place: .stages,
            trail: [
                visit.link(to: .stages),
                PageFrame.Link(text: status.definition.title, href: visit.path("stages/\(stage)")),
            ])
    }
}
