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
            if try visit.part("move") == StageExcuse.path { return try await StageExcuse.answer(visit, form) }
            switch try move(visit) {
            case .open: _ = try await visit.perform(OpenStage(stage: stage), form)
            case .close: _ = try await visit.perform(CloseStage(stage: stage), form)
            case .reopen:
                let reason = try form.require("reason", StageMovePage.reason)
                _ = try await visit.perform(
                    ReopenStage(stage: stage, reason: reason, until: try await until(form, visit)), form)
            case .tally, .recount:
                _ = try await visit.perform(TallyStage(stage: stage, reason: form["reason"] ?? ""), form)
            case .confirm:
                guard let seen = form["tally"].flatMap({ Int($0) }) else { throw RequestFault.noSuchPath }
                _ = try await visit.perform(ConfirmStage(stage: stage, tallyNo: seen), form)
            default: throw RequestFault.noSuchPath
            }
            // The chair has no board of stages, but comes here to confirm.
            let isOffice = !(visit.caller?.roles ?? []).isDisjoint(with: [.admin, .secretary])
            return visit.redirect(isOffice ? "stages/\(stage)?done=1" : "chair?done=1")
        }
    }

    static let reason = LocalizedText(ko: "사유", en: "The reason")

    private static func move(_ visit: Visit) throws -> StageMove {
        guard let move = StageMove(rawValue: try visit.part("move")) else { throw RequestFault.noSuchPath }
        return move
    }

    /// Until when sheets are taken, as the form says it in the award's time zone.
    private static func until(_ form: Form, _ visit: Visit) async throws -> Moment? {
        guard let text = form["until"] else { return nil }
        let clock = try await visit.clock()
        if let moment = clock.moment(text) { return moment }
        throw RequestFault.fields([
            .init(
                "until",
                LocalizedText(
                    ko: "시각은 2019-11-30T18:00처럼 적어 주십시오.", en: "Write the time like 2019-11-30T18:00."))
        ])
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
            "isFree": found.blockers.isEmpty && visit.may(move.action), "isBlocked": !found.blockers.isEmpty,
            "blockers": found.blockers.map { $0.sentence(language) },
            "warnings": found.warnings.map { $0.sentence(language) }, "hasWarnings": !found.warnings.isEmpty,
            "needsReason": move.needsReason, "canExtend": move == .reopen, "candidates": status.candidates.count,
        ]
        let preview = try await StageMovePreview(move, status, visit)
        values["facts"] = preview.facts.map { ["factTitle": $0.title(language), "text": $0.text] }
        values["sentences"] = preview.sentences.map { $0(language) }
        values["lists"] = preview.lists
        values["tally"] = preview.tallyNo
        return try await visit.page(
            "stage-move", values, title: move.action.title, place: .stages,
            trail: [
                visit.link(to: .stages),
                PageFrame.Link(text: status.definition.title, href: visit.path("stages/\(stage)")),
            ])
    }
}
