import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The chair's page while candidates present: who has submitted for whom, the order, and the end of scoring.
enum PresentationPage {
    static func add(to pages: AwardPages) {
        pages.get("chair/:stage") { visit in
            try await page(visit, typed: nil, problems: [])
        }
        pages.post("chair/:stage/order") { visit in
            let form = try await visit.form()
            let turns = form.fields(after: "turn-")
            let order = turns.compactMap { code, turn in Int(turn).map { (turn: $0, code: code) } }
                .sorted { ($0.turn, $0.code) < ($1.turn, $1.code) }.map(\.code)
            let stage = try visit.part("stage")
            do {
                _ = try await visit.perform(
                    SetPresentingOrder(stage: stage, order: order, reason: form["reason"] ?? ""), form)
            } catch let refusal as Refusal {
                guard case .invalid(let problems) = refusal.reason else { throw refusal }
                return try await page(visit, typed: turns, problems: problems)
            }
            return visit.redirect("chair/\(stage)")
        }
    }

    private static func page(_ visit: Visit, typed: [String: String]?, problems: [Problem]) async throws -> Response {
        let stage = try visit.part("stage")
        let answer = try await visit.ask(ShowPresentation(stage: stage))
        // A reviewer who does not preside has a page of their own.
        if visit.caller?.roles == [.reviewer] { return visit.redirect("presentation/\(stage)") }
        let language = visit.language
        let values: [String: Any] = [
            "stage": answer.stage, "state": answer.state.title(language), "isOpen": answer.state == .open,
            "events": visit.path(), "isDrawn": answer.order.isDrawn, "isKnown": answer.order.isKnown,
            "orderReason": answer.order.reason ?? "",
            "complete": answer.presenters.count(where: \.isComplete), "count": answer.presenters.count,
            "canClose": answer.state == .open && answer.closing.isEmpty, "hasBlockers": !answer.closing.isEmpty,
            "blockers": answer.closing.map { $0.sentence(language) },
            "canOrder": (answer.state == .open || answer.state == .planned) && visit.may(.stageOrder),
            "isWrong": !problems.isEmpty, "problems": problems.map { $0.text(language) },
            "reviewers": answer.reviewers.map { ["code": $0.code, "name": $0.name(language)] },
            "presenters": answer.presenters.enumerated().map { index, presenter -> [String: Any] in
                let code = presenter.candidate.code
                var row: [String: Any] = [
                    "turn": index + 1, "code": code, "typed": typed.map { $0[code] ?? "" } ?? "\(index + 1)",
                    "isComplete": presenter.isComplete,
                    "cells": answer.reviewers.map { reviewer -> [String: Any] in
                        guard let status = presenter.sheets[reviewer.code] else { return ["text": "–", "tone": ""] }
                        let title = SheetStateWords.title(of: status)
                        return ["text": title(language), "tone": SheetStateWords.tone(of: status)]
                    },
                ]
                row["name"] = presenter.candidate.name?(language)
                return row
            },
        ]
        return try await visit.page(
            "presentation-board", values,
            title: LocalizedText(ko: "\(answer.title.ko) 진행", en: "\(answer.title.en): progress"), place: .chair,
            trail: [visit.link(to: .chair)], scripts: [Assets.progress])
    }
}
