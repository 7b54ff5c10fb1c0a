import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Bonuses and penalties: what is in force and what was revoked, adding one and revoking one.
enum AdjustmentsPage {
    static func add(to pages: AwardPages) {
        pages.get("adjustments") { visit in try await answer(visit) }
        pages.post("adjustments") { visit in
            let form = try await visit.form()
            let text = try form.require("points", LocalizedText(ko: "점수", en: "The points"))
            guard let points = Rational(text) else {
                throw RequestFault.fields([
                    .init(
                        "points",
                        LocalizedText(
                            ko: "점수는 1.5나 -2처럼 적어 주십시오.", en: "Write the points like 1.5 or -2."))
                ])
            }
            let command = AddAdjustment(
                stage: try form.require("stage", LocalizedText(ko: "단계", en: "The stage")),
                candidate: try form.require("candidate", .candidate), points: points,
                reason: try form.require("reason", StageMovePage.reason), document: form["document"] ?? "")
            return try await visit.answer(act(command, LocalizedText(ko: "가점·감점 주기", en: "Give it")), form)
        }
        pages.post("adjustments/:number/revoke") { visit in
            let form = try await visit.form()
            guard let number = Int32(try visit.part("number")) else { throw RequestFault.noSuchPath }
            let command = RevokeAdjustment(number: number, reason: try form.require("reason", StageMovePage.reason))
            return try await visit.answer(act(command, LocalizedText(ko: "가점·감점 취소", en: "Revoke it")), form)
        }
    }

    private static func act<C: Command>(_ command: C, _ title: LocalizedText) -> Act<C>
    where C.Output == AdjustmentReceipt {
        Act(command, title, place: .adjustments, back: "adjustments") { receipt, language in
            var sentences = [
                LocalizedText(
                    ko: "단계 \(receipt.stage), 후보 \(receipt.candidate): \(receipt.points)점",
                    en: "Stage \(receipt.stage), candidate \(receipt.candidate): \(receipt.points) points")
            ]
            if receipt.needsRecount {
                sentences.append(
                    LocalizedText(
                        ko: "이미 집계한 단계이므로 다시 집계해야 합니다.",
                        en: "The stage was tallied already, so it has to be counted again."))
            }
            return Outcome(sentences: sentences.map { $0(language) })
        }
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        try visit.demandOffice(.adjustRead)
        let language = visit.language
        let overview = try await visit.ask(AwardOverview())
        let clock = AwardClock(overview.definition.timeZone)
        let lines = try await visit.ask(ListAdjustments())
        let table = WebTable(
            [
                WebTable.Column("후보", "Candidate"), WebTable.Column("단계", "Stage"),
                WebTable.Column("점수", "Points", isNumber: true), WebTable.Column("사유", "Reason"),
                WebTable.Column("근거 문서", "Document"), WebTable.Column("담당", "Who"), WebTable.Column("일시", "When"),
                WebTable.Column("상태", "State"),
            ],
            lines.map { line in
                let state = line.row.revokedBy.map { who in
                    visit.say("취소됨", "revoked") + " (\(who): \(line.row.revokeReason ?? ""))"
                }
                return [
                    .init(line.candidate.label(language)),
                    .init(overview.definition.stage(line.stage)?.title(language) ?? line.stage), .init(line.row.points),
                    .init(line.row.reason), .init(line.row.document), .init(line.row.addedBy),
                    .init(clock.text(Moment(line.row.addedAt), language)),
                    .init(state ?? visit.say("적용 중", "in force")),
                ]
            }, empty: LocalizedText(ko: "가점과 감점이 없습니다.", en: "There are no bonuses or penalties."))
        var values = table.values(language)
        values["tableForms"] = lines.filter { $0.row.revokedBy == nil && visit.may(.adjustRevoke) }.map { line in
            WebForm(
                "revoke-\(line.row.adjustmentID)",
                title: LocalizedText(
                    ko: "\(line.candidate.code)의 \(line.row.points)점 취소",
                    en: "Revoke \(line.row.points) points of \(line.candidate.code)"),
                path: "adjustments/\(line.row.adjustmentID)/revoke", fields: [.reason],
                button: LocalizedText(ko: "미리 보기", en: "Preview")
            ).values(visit)
        }
        values["heading"] = visit.say("기록된 가점·감점", "On record")
        let forms = visit.may(.adjustAdd) ? [adding(overview, language)] : []
        return try await visit.page(
            "list",
            [
                "tables": [values], "hasForms": !forms.isEmpty, "forms": forms.map { $0.values(visit) },
                "formsHeading": visit.say("새로 주기", "Give a new one"),
            ], title: Place.adjustments.title, place: .adjustments)
    }

    private static func adding(_ overview: AwardOverview.Answer, _ language: Language) -> WebForm {
        WebForm(
            "adjustment", title: LocalizedText(ko: "가점 또는 감점", en: "A bonus or penalty"), path: "adjustments",
            fields: [
                .init(
                    "stage", "단계", "Stage",
                    .choice(overview.definition.stages.map { .init($0.id, $0.title(language)) })),
                .init("candidate", "후보 번호", "The candidate's code"),
                .init(
                    "points", "점수", "Points",
                    hint: LocalizedText(ko: "가점은 1.5, 감점은 -2처럼 적습니다.", en: "A bonus like 1.5, a penalty like -2.")),
                .reason, .init("document", "근거 문서", "Document", isOptional: true),
            ], button: LocalizedText(ko: "미리 보기", en: "Preview"))
    }
}
