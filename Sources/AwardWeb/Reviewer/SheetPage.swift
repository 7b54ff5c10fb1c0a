import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// One scoresheet: the candidate and the rubric side by side.
enum SheetPage {
    static func add(to pages: AwardPages) {
        pages.get("work/:stage/:candidate") { visit in
            let place = try await SheetPlace.find(visit)
            if place.needsStatement { return visit.redirect(place.declarationPath(from: "work")) }
            return try await page(visit, place, SheetFormState(place.item, receipt: place.receipt(visit)))
        }
        pages.post("work/:stage/:candidate") { visit in
            let form = try await visit.form()
            return visit.wantsData ? try await keep(visit, form) : try await submit(visit, form)
        }
        pages.post("work/:stage/:candidate/recusal") { visit in
            let form = try await visit.form()
            let reason = try form.require("reason", LocalizedText(ko: "회피 사유", en: "The reason"))
            _ = try await visit.perform(
                DeclareRecusal(
                    reviewer: try visit.reviewerCode(), candidate: try visit.part("candidate"), reason: reason), form)
            return visit.redirect("work")
        }
    }

    private static func submit(_ visit: Visit, _ form: Form) async throws -> Response {
        let act = form["act"] ?? "draft"
        let sheet = try SheetForm(form, visit)
        do {
            let receipt = try await sheet.save(visit, form)
            let place = try await SheetPlace.find(visit)
            if act.hasSuffix("-next") { return visit.redirect(place.nextPath) }
            if act == "draft" { return visit.redirect("work/\(place.stage)/\(place.code)") }
            return visit.redirect("work/\(place.stage)/\(place.code)?receipt=\(receipt.number)")
        } catch let refusal as Refusal where refusal.keepsForm {
            let place = try await SheetPlace.find(visit)
            return try await page(visit, place, SheetFormState(place.item, sheet, refusal: refusal))
        }
    }

    /// Keeps a sheet for the script and says when.
    static func keep(_ visit: Visit, _ form: Form) async throws -> Response {
        let sheet = try SheetForm(form, visit)
        let receipt = try await sheet.save(visit, form)
        let savedAt = try await visit.clock().text(receipt.savedAt, visit.language)
        return try SheetSaved(receipt, savedAt: savedAt).response
    }

    private static func page(_ visit: Visit, _ place: SheetPlace, _ state: SheetFormState) async throws -> Response {
        let detail = try? await visit.ask(ShowCandidate(place.code))
        return try await visit.page(
            "sheet", SheetView(visit, place, state, detail).values, title: place.title,
            place: .work,
            trail: [visit.link(to: .work)],
            scripts: [Assets.marks, Assets.sheet])
    }
}
