import AwardCore
import AwardUseCases

/// The forms about appeals, as far as the caller's roles allow.
enum AppealForms {
    /// One for each appeal that waits for a decision.
    static func deciding(_ lines: [ListAppeals.Line], _ visit: Visit) -> [WebForm] {
        guard visit.may(.appealDecide) else { return [] }
        return lines.filter { $0.state == .entered }.map { line in
            WebForm(
                "decide-\(line.row.appealID)",
                title: LocalizedText(
                    ko: "\(line.row.appealID)호 결정 (\(line.candidate.code))",
                    en: "Decide no. \(line.row.appealID) (\(line.candidate.code))"),
                path: "appeals/\(line.row.appealID)/decision",
                fields: [
                    .init(
                        "upheld", "결정", "Decision",
                        .choice([.init("yes", visit.say("인용", "uphold")), .init("no", visit.say("기각", "reject"))])),
                    .reason,
                ], button: LocalizedText(ko: "미리 보기", en: "Preview"))
        }
    }

    /// Entering one, and re-evaluating after one was upheld.
    static func new(
        _ lines: [ListAppeals.Line], _ overview: AwardOverview.Answer, _ visit: Visit
    ) -> [WebForm] {
        var forms: [WebForm] = []
        if visit.may(.appealEnter) {
            forms.append(
                WebForm(
                    "appeal", title: LocalizedText(ko: "이의신청·제보 접수", en: "Enter an appeal or report"), path: "appeals",
                    fields: [
                        .init("candidate", "후보 번호", "The candidate's code"),
                        .init(
                            "kind", "구분", "Kind",
                            .choice(AppealKind.allCases.map { .init($0.rawValue, $0.title(visit.language)) }),
                            value: AppealKind.appeal.rawValue),
                        .init("grounds", "이유", "Grounds", .text),
                    ], button: LocalizedText(ko: "접수하기", en: "Enter it")))
        }
        let upheld = lines.filter { $0.state == .upheld }
        let confirmed = overview.stages.filter { $0.state == .confirmed }
        if visit.may(.stageReevaluate), !upheld.isEmpty, !confirmed.isEmpty {
            forms.append(
                WebForm(
                    "reevaluation", title: LocalizedText(ko: "재심사", en: "Re-evaluation"), path: "appeals/reevaluation",
                    fields: [
                        .init(
                            "stage", "단계", "Stage",
                            .choice(
                                confirmed.map { row in
                                    let title = overview.definition.stage(row.stageID)?.title(visit.language)
                                    return .init(row.stageID, title ?? row.stageID)
                                })),
                        .init(
                            "appeal", "인용된 이의신청", "Upheld appeals",
                            .anyOf(
                                upheld.map { line in
                                    let number = "\(line.row.appealID)"
                                    return .init(number, "\(number) – \(line.candidate.code): \(line.row.grounds)")
                                })),
                        .reason,
                    ], button: LocalizedText(ko: "미리 보기", en: "Preview")))
        }
        return forms
    }
}
