import AwardCore
import AwardUseCases

/// The values of the scoresheet's template.
struct SheetView {
    /// What the template is filled with.
    let values: [String: Any]
    /// The marks in the form, by criterion.
    let shown: [String: String]
    /// Whether nothing can be changed.
    let isFixed: Bool

    init(_ visit: Visit, _ place: SheetPlace, _ state: SheetFormState, _ detail: CandidateDetail?) {
        let language = visit.language
        let item = place.item
        let rubric = place.work.definition.rubric
        let isOpen = place.isOpen
        let words = SheetStateWords(item, isOpen: isOpen)
        let canSave = isOpen && item.conflict == nil && (item.sheet == nil || item.sheet?.state == .draft)
        let canSupersede = isOpen && item.conflict == nil && item.sheet?.state == .submitted
        let saved = item.texts(on: rubric)
        let shown = state.marks ?? saved
        let isFixed = !canSave && !canSupersede
        self.shown = shown
        self.isFixed = isFixed
        let problems = state.refusal?.problems(language) ?? []
        var values: [String: Any] = [
            "stage": place.stage, "code": place.code, "rubric": rubric.title(language),
            "state": words.title(language), "tone": words.tone, "stateCode": item.status.rawValue,
            "canSave": canSave, "canSupersede": canSupersede, "canDeclare": isOpen && item.conflict == nil,
            "revision": Int(item.sheet?.revision ?? 0), "comment": state.comment,
            "total": item.total(on: rubric) ?? "–",
            "maximumTotal": rubric.maximumTotal(of: place.work.criteria).exactText,
            "criteria": place.work.criteria.enumerated().map { number, position in
                let criterion = rubric.criteria[position]
                let error = problems.first { $0.place == criterion.id }?.text
                return CriterionView(
                    criterion, number: number + 1, value: shown[criterion.id], error: error,
                    isFixed: isFixed, language
                ).values
            },
        ]
        values["name"] = item.candidate.name?(language)
        values["project"] = item.project.flatMap { $0(language).isEmpty ? nil : $0(language) }
        values["previous"] = place.previous
        values["next"] = place.next
        values["barred"] = item.conflict.map {
            visit.say("이 후보는 ‘\($0.title.ko)’ 사유가 있어 심사하실 수 없습니다.", "You cannot score this candidate: \($0.title.en).")
        }
        values["savedAt"] = item.sheet.map { place.clock.text(Moment($0.savedAt), language) }
        values["commentRule"] = rubric.commentRule.sentence?(language)
        if let detail {
            values["fields"] = SubmissionValues.fields(detail.view.submission, place.award.submission, language)
            values["hasFiles"] = !detail.files.isEmpty
            values["files"] = detail.files.map {
                ["number": $0.number, "name": $0.name, "size": FileSize.text($0.bytes)] as [String: Any]
            }
        }
        if let refusal = state.refusal {
            let general = problems.map { problem in
                let title = rubric.index(of: problem.place).map { rubric.criteria[$0].title(language) }
                return (title.map { "\($0): " } ?? "") + problem.text
            }
            let summary =
                problems.isEmpty
                ? refusal.sentence(language)
                : visit.say("아래 내용을 고쳐 주십시오. 쓰신 내용은 그대로 있습니다.", "Please mend this. What you wrote is still here.")
            values["problems"] = ["summary": summary, "list": general] as [String: Any]
        }
        if state.isStale {
            values["conflictNotice"] =
                [
                    "rows": place.work.criteria.map { position in
                        let criterion = rubric.criteria[position]
                        return [
                            "title": criterion.title(language), "saved": saved[criterion.id] ?? "–",
                            "yours": shown[criterion.id] ?? "–",
                        ]
                    }, "savedComment": item.sheet?.comment ?? "", "yourComment": state.comment,
                ] as [String: Any]
        }
        if let number = state.receipt, let sheet = item.sheet, let hash = sheet.sha256 {
            values["receipt"] = [
                "sentence": visit.say("제출하셨습니다. 아래 접수 번호를 보관해 주십시오.", "Submitted. Please keep this receipt."),
                "number": number, "sha256": hash.hexadecimal,
            ]
        }
        self.values = values
    }
}
