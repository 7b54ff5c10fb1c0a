import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Scoring while candidates present: one presenter on a screen, in the order of presenting, with large targets.
enum PresentationSheetPage {
    static func add(to pages: AwardPages) {
        pages.get("presentation/:stage") { visit in
            let place = try await PresentationPlace.find(visit, try visit.part("stage"))
            return try await visit.page(
                "presentation",
                [
                    "presenters": place.list(visit, current: nil), "stage": place.work.stage.stageID,
                    "hasPresenters": !place.items.isEmpty, "isOpen": place.work.stage.state == .open,
                    "needsStatement": place.work.stage.state == .open && place.items.contains(where: \.needsStatement),
                ],
                title: place.work.definition.title, place: .work, trail: [visit.link(to: .work)])
        }
        pages.get("presentation/:stage/:candidate") { visit in
            let sheet = try await SheetPlace.find(visit)
            if sheet.needsStatement { return visit.redirect(sheet.declarationPath(from: "presentation")) }
            return try await page(visit, sheet, SheetFormState(sheet.item, receipt: sheet.receipt(visit)))
        }
        pages.post("presentation/:stage/:candidate") { visit in
            let form = try await visit.form()
            if visit.wantsData { return try await SheetPage.keep(visit, form) }
            let sheet = try SheetForm(form, visit)
            do {
                let receipt = try await sheet.save(visit, form)
                return try await after(form["act"] ?? "draft", receipt, visit)
            } catch let refusal as Refusal where refusal.keepsForm {
                let place = try await SheetPlace.find(visit)
                return try await page(visit, place, SheetFormState(place.item, sheet, refusal: refusal))
            }
        }
    }

    private static func after(_ act: String, _ receipt: SheetReceipt, _ visit: Visit) async throws -> Response {
        let (stage, code) = (try visit.part("stage"), try visit.part("candidate"))
        let own = "presentation/\(stage)/\(code)"
        guard act.hasSuffix("-next") else {
            return visit.redirect(receipt.state == .draft ? own : "\(own)?receipt=\(receipt.number)")
        }
        // On stage the next one is whoever presents next, whether or not marks are missing before.
        let next = try await PresentationPlace.find(visit, stage).neighbours(of: code).next
        return visit.redirect("presentation/\(stage)" + (next.map { "/\($0)" } ?? ""))
    }

    private static func page(_ visit: Visit, _ sheet: SheetPlace, _ state: SheetFormState) async throws -> Response {
        let language = visit.language
        let place = try await PresentationPlace.find(visit, sheet.stage)
        let neighbours = place.neighbours(of: sheet.code)
        let view = SheetView(visit, sheet, state, nil)
        var values = view.values
        values["criteria"] = sheet.work.criteria.enumerated().map { number, position in
            let criterion = sheet.work.definition.rubric.criteria[position]
            return TouchCriterionView(
                criterion, number: number + 1, value: view.shown[criterion.id], isFixed: view.isFixed, language
            ).values
        }
        values["presenters"] = place.list(visit, current: sheet.code)
        values["turn"] = place.turns[sheet.code]
        values["turns"] = place.count
        values["queue"] = "simsa:\(visit.slug)/\(sheet.stage)/\(sheet.work.reviewer.code)"
        let link = { (code: String) in visit.path("presentation/\(sheet.stage)/\(code)") }
        values["previous"] = neighbours.previous.map { ["href": link($0), "code": $0] }
        values["next"] = neighbours.next.map { ["href": link($0), "code": $0] }
        let name = sheet.item.candidate.name
        return try await visit.page(
            "presentation-sheet", values,
            title: LocalizedText(
                ko: [sheet.code, name?.ko].compactMap { $0 }.joined(separator: " "),
                en: [sheet.code, name?.en].compactMap { $0 }.joined(separator: " ")), place: .work,
            trail: [
                visit.link(to: .work),
                PageFrame.Link(
                    text: sheet.work.definition.title, href: visit.path("presentation/\(sheet.stage)")),
            ], scripts: [Assets.marks, Assets.presentation])
    }
}
