import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Minutes of the committee's meetings.
enum MinutesPage {
    static func add(to pages: AwardPages) {
        pages.get("minutes") { visit in try await answer(visit) }
        pages.post("minutes") { visit in
            let form = try await visit.form()
            let command = RecordMinutes(
                stage: try form.require("stage", LocalizedText(ko: "단계", en: "The stage")),
                present: form.fields(after: "present-").keys.sorted(),
                votes: (form["votes"] ?? "").split(separator: "\n").map(String.init), notes: form["notes"] ?? "")
            let act = Act(
                command, LocalizedText(ko: "회의록 기록", en: "Record the minutes"), place: .publication, back: "minutes"
            ) { done, language in
                Outcome(sentences: summary(done.minutes).map { $0(language) })
            }
            return try await visit.answer(act, form)
        }
    }

    private static func summary(_ minutes: MinutesBody) -> [LocalizedText] {
        let present = minutes.present.joined(separator: ", ")
        var lines = [
            LocalizedText(
                ko: "참석 \(minutes.present.count)명(\(present)), 불참 \(minutes.absent.count)명, "
                    + "의사정족수 \(minutes.quorum)명",
                en: "\(minutes.present.count) present (\(present)), \(minutes.absent.count) absent, "
                    + "quorum \(minutes.quorum)")
        ]
        if !minutes.hasQuorum {
            lines.append(LocalizedText(ko: "의사정족수에 미치지 못합니다.", en: "The quorum is not met."))
        }
        return lines
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        try visit.demandStaff(.minutesRead)
        let language = visit.language
        let overview = try await visit.ask(AwardOverview())
        let clock = AwardClock(overview.definition.timeZone)
        let table = WebTable(
            [
                WebTable.Column("번호", "No."), WebTable.Column("단계", "Stage"), WebTable.Column("출석", "Attendance"),
                WebTable.Column("표결", "Votes"), WebTable.Column("기타", "Notes"), WebTable.Column("기록", "Recorded"),
            ],
            try await visit.ask(ListMinutes()).map { line in
                [
                    .init(Int(line.number)),
                    .init(overview.definition.stage(line.stage)?.title(language) ?? line.stage),
                    .init(summary(line.body).map { $0(language) }.joined(separator: " ")),
                    .init(line.body.votes.joined(separator: " / ")), .init(line.body.notes),
                    .init("\(clock.text(Moment(line.recordedAt), language)), \(line.recordedBy)"),
                ]
            }, empty: LocalizedText(ko: "기록된 회의록이 없습니다.", en: "No minutes are recorded."))
        var forms: [WebForm] = []
        if visit.may(.minutesRecord) {
            let reviewers = try await visit.ask(ListReviewers()).filter { $0.state == .active }
            forms.append(
                WebForm(
                    "minutes", path: "minutes",
                    fields: [
                        .init(
                            "stage", "단계", "Stage",
                            .choice(overview.definition.stages.map { .init($0.id, $0.title(language)) })),
                        .init(
                            "present", "참석한 심사위원", "Members present",
                            .anyOf(reviewers.map { .init($0.code, "\($0.code) \($0.name(language))") })),
                        .init(
                            "votes", "표결", "Votes", .text,
                            hint: LocalizedText(ko: "한 줄에 한 건씩 적습니다.", en: "One a line."), isOptional: true),
                        .init("notes", "기타", "Notes", .text, isOptional: true),
                    ], button: LocalizedText(ko: "미리 보기", en: "Preview")))
        }
        return try await ResultPart.minutes.page(
            visit,
            [
                "tables": [table.values(language)], "hasForms": !forms.isEmpty,
                "forms": forms.map { $0.values(visit) },
                "formsHeading": visit.say("회의록 기록", "Record minutes"),
            ])
    }
}
