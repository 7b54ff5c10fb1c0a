import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Appeals and reports on the preliminary result: entered, decided, and followed by a re-evaluation.
enum AppealsPage {
    static func add(to pages: AwardPages) {
        pages.get("appeals") { visit in try await answer(visit) }
        pages.post("appeals") { visit in
            let form = try await visit.form()
            let command = EnterAppeal(
                candidate: try form.require("candidate", .candidate),
                kind: form["kind"].flatMap(AppealKind.init(rawValue:)) ?? .appeal,
                grounds: try form.require("grounds", LocalizedText(ko: "이유", en: "The grounds")))
            _ = try await visit.perform(command, form)
            return visit.redirect("appeals?done=1")
        }
        pages.post("appeals/:number/decision") { visit in
            let form = try await visit.form()
            guard let number = Int32(try visit.part("number")) else { throw RequestFault.noSuchPath }
            let verdict = try form.require("upheld", LocalizedText(ko: "결정", en: "The decision"))
            let command = DecideAppeal(
                number: number, upheld: verdict == "yes", reason: try form.require("reason", StageMovePage.reason))
            let act = Act(
                command, LocalizedText(ko: "이의신청 결정", en: "Decide the appeal"), place: .publication, back: "appeals"
            ) { done, language in
                let text = LocalizedText(
                    ko: "이의신청 \(done.number)호: \(done.state.title.ko)",
                    en: "Appeal \(done.number): \(done.state.title.en)")
                return Outcome(sentences: [text(language)])
            }
            return try await visit.answer(act, form)
        }
        pages.post("appeals/reevaluation") { visit in
            let form = try await visit.form()
            let command = ReevaluateStage(
                stage: try form.require("stage", LocalizedText(ko: "단계", en: "The stage")),
                appeals: form.fields(after: "appeal-").keys.compactMap { Int32($0) }.sorted(),
                reason: try form.require("reason", StageMovePage.reason))
            let act = Act(
                command, LocalizedText(ko: "재심사", en: "Re-evaluate"), place: .publication, back: "appeals"
            ) { done, language in
                let text = LocalizedText(
                    ko: "단계 ‘\(done.stage)’의 확정을 거두고 마감 상태로 되돌립니다. 다음 집계는 \(done.nextTallyNo)호이며, "
                        + "집계 \(done.tallyNo)호는 그대로 남습니다. 아래 시상 등급은 거두어집니다.",
                    en: "The confirmation of stage “\(done.stage)” is undone and it is closed again. "
                        + "The next tally is no. \(done.nextTallyNo); tally \(done.tallyNo) stays on record. "
                        + "These prizes are taken back.")
                return Outcome(sentences: [text(language)], tables: [PrizeTable.section(done.prizes, language)])
            }
            return try await visit.answer(act, form)
        }
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        try visit.demandStaff(.appealRead)
        let language = visit.language
        let overview = try await visit.ask(AwardOverview())
        let clock = AwardClock(overview.definition.timeZone)
        let lines = try await visit.ask(ListAppeals())
        let table = WebTable(
            [
                WebTable.Column("번호", "No."), WebTable.Column("후보", "Candidate"), WebTable.Column("구분", "Kind"),
                WebTable.Column("이유", "Grounds"), WebTable.Column("접수", "Entered"), WebTable.Column("상태", "State"),
                WebTable.Column("결정", "Decision"),
            ],
            lines.map { line in
                [
                    .init(Int(line.row.appealID)),
                    .init(line.candidate.label(language)),
                    .init(line.kind.title(language)), .init(line.row.grounds),
                    .init(clock.text(Moment(line.row.enteredAt), language)), .init(line.state.title(language)),
                    .init([line.row.decidedBy, line.row.decision].compactMap { $0 }.joined(separator: ": ")),
                ]
            }, empty: LocalizedText(ko: "접수된 이의신청이 없습니다.", en: "No appeal was entered."))
        var values = table.values(language)
        values["tableForms"] = AppealForms.deciding(lines, visit).map { $0.values(visit) }
        values["heading"] = visit.say("접수 목록", "On record")
        let forms = AppealForms.new(lines, overview, visit)
        return try await ResultPart.appeals.page(
            visit,
            [
                "tables": [values], "hasForms": !forms.isEmpty, "forms": forms.map { $0.values(visit) },
                "formsHeading": visit.say("새로 기록하기", "Record a new one"),
            ])
    }
}
