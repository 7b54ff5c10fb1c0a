import AwardCore
import AwardUseCases

/// What the page of a submission is filled with.
struct SubmissionPageValues {
    /// The values of the template.
    private(set) var values: [String: Any]

    /// - Parameters:
    ///   - entered: what was typed and not taken, by field.
    ///   - refusal: why it was not taken.
    init(
        _ answer: ShowSubmission.Answer, _ definition: AwardDefinition, _ visit: Visit, entered: [String: String],
        refusal: Refusal?
    ) {
        let (detail, rules, language) = (answer.detail, answer.rules, visit.language)
        let code = detail.view.code
        var problems: [Problem] = []
        if case .invalid(let found)? = refusal?.reason { problems = found }
        values = [
            "code": code, "state": detail.state.title(language), "revision": detail.revision,
            "category": definition.category(detail.view.category)?.title(language) ?? detail.view.category,
            "asks": !rules.fields.isEmpty, "canChange": answer.canChange, "canSubmit": answer.canSubmit,
            "canWithdraw": answer.canWithdraw, "canAttach": answer.canChange && detail.files.count < rules.maximumFiles,
            "fields": rules.fields.map { field -> [String: Any] in
                var row: [String: Any] = [
                    "id": field.id, "title": field.title(language), "isRequired": field.isRequired,
                    "maximum": field.maximumLength,
                    "text": entered[field.id] ?? detail.view.submission.fields[field.id] ?? "",
                ]
                row["error"] = problems.first { $0.place == field.id }?.text(language)
                return row
            },
            "hasFiles": !detail.files.isEmpty,
            "files": detail.files.map {
                ["number": $0.number, "name": $0.name, "size": FileSize.text($0.bytes)] as [String: Any]
            },
            "fileKey": FormKey.fresh(), "fileLimit": FileSize.text(rules.maximumFileBytes),
            "fileCount": rules.maximumFiles,
            "fileTypes": rules.fileTypes.map { String($0.split(separator: "/").last ?? "") }.joined(separator: ", "),
        ]
        if detail.state == .incomplete { values["supplement"] = detail.reason }
        if !answer.canChange {
            values["closed"] = visit.say("지금은 제출물을 고칠 수 없습니다.", "The submission cannot be changed now.")
        }
        if let refusal {
            values["problems"] =
                [
                    "summary": refusal.sentence(language), "list": problems.map { $0.text(language) },
                ] as [String: Any]
        }
    }

    /// A candidate's own part of the result, as far as it is shown.
    static func result(of candidate: String, in view: ResultView, _ language: Language) -> [String: Any] {
        let prizes = view.prizes.filter { $0.candidate == candidate }
        let line = view.ranking.first { $0.candidate.code == candidate }
        let remarks = view.remarks.filter { $0.candidate?.code == candidate }.map { $0.text(language) }
        var values: [String: Any] = [
            "prizes": prizes.map { "\($0.prizeTitle(language)) (\($0.state.title(language)))" }, "remarks": remarks,
            "isEmpty": prizes.isEmpty && line?.place == nil && line?.score == nil && remarks.isEmpty,
        ]
        values["place"] = line?.place
        values["score"] = line?.score
        return values
    }

    /// The appeals the contact may see.
    static func appeals(_ lines: [ListAppeals.Line], _ clock: AwardClock, _ language: Language) -> WebTable {
        WebTable(
            [
                WebTable.Column("번호", "No.", isNumber: true), WebTable.Column("접수 일시", "Entered"),
                WebTable.Column("사유", "Grounds"), WebTable.Column("상태", "State"),
                WebTable.Column("결정", "Decision"),
            ],
            lines.map { line in
                [
                    .init(Int(line.row.appealID)), .init(clock.text(Moment(line.row.enteredAt), language)),
                    .init(line.row.grounds), .init(line.state.title(language)), .init(line.row.decision ?? ""),
                ]
            }, empty: LocalizedText(ko: "", en: ""))
    }
}
