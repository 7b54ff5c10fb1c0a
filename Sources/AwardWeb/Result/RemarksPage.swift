import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The committee's remarks, on the whole and on single candidates.
enum RemarksPage {
    static func add(to pages: AwardPages) {
        pages.get("remarks") { visit in try await answer(visit) }
        pages.post("remarks") { visit in
            let form = try await visit.form()
            _ = try await visit.perform(
                RecordRemark(
                    candidate: form["candidate"],
                    text: LocalizedText(
                        ko: try form.require("ko", LocalizedText(ko: "한국어 심사평", en: "The remarks in Korean")),
                        en: try form.require("en", LocalizedText(ko: "영어 심사평", en: "The remarks in English")))),
                form)
            return visit.redirect("remarks?done=1")
        }
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        try visit.demandStaff(.resultReport)
        let language = visit.language
        let table = WebTable(
            [WebTable.Column("후보", "Candidate"), WebTable.Column("심사평", "Remarks")],
            try await visit.ask(ShowResult()).remarks.map { line in
                [
                    .init(line.candidate?.label(language) ?? visit.say("총평", "Overall")),
                    .init(line.text(language)),
                ]
            }, empty: LocalizedText(ko: "기록된 심사평이 없습니다.", en: "No remarks are recorded."))
        var forms: [WebForm] = []
        if visit.may(.remarksRecord) {
            forms.append(
                WebForm(
                    "remark", path: "remarks",
                    fields: [
                        .init(
                            "candidate", "후보 번호", "The candidate's code",
                            hint: LocalizedText(ko: "비워 두면 총평입니다.", en: "Left empty, the remarks are overall."),
                            isOptional: true), .init("ko", "한국어", "In Korean", .text),
                        .init("en", "영어", "In English", .text),
                    ], button: LocalizedText(ko: "기록하기", en: "Record"),
                    hint: LocalizedText(
                        ko: "같은 후보에 다시 적으면 나중 것이 보이고, 앞의 것은 기록에 남습니다.",
                        en: "A later one is shown in place of an earlier one, which stays on record.")))
        }
        return try await ResultPart.remarks.page(
            visit,
            [
                "tables": [table.values(language)], "hasForms": !forms.isEmpty,
                "forms": forms.map { $0.values(visit) },
                "formsHeading": visit.say("심사평 기록", "Record remarks"),
            ])
    }
}
