import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// How a reviewer marked the stage's calibration set, beside the reference and the others' mean.
enum CalibrationPage {
    static func add(to pages: AwardPages) {
        pages.get("calibration/:stage") { visit in
            let answer = try await visit.ask(
                ShowCalibration(stage: try visit.part("stage"), reviewer: try visit.reviewerCode()))
            return try await visit.page(
                "calibration", values(answer, visit.language),
                title: LocalizedText(
                    ko: "\(answer.definition.title.ko) 사전 조정", en: "Calibration, \(answer.definition.title.en)"),
                place: .work, trail: [visit.link(to: .work)])
        }
    }

    private static func values(_ answer: ShowCalibration.Answer, _ language: Language) -> [String: Any] {
        let rubric = answer.definition.rubric
        let total = LocalizedText(ko: "합계", en: "Total")
        func text(_ points: Rational?) -> String { points?.text(digits: 2) ?? "–" }
        return [
            "isPending": answer.pending > 0, "pending": answer.pending, "stage": answer.stage.stageID,
            "hasGaps": !answer.gaps.isEmpty, "isEmpty": answer.gaps.isEmpty && answer.pending == 0,
            "gaps": answer.gaps.map { gap -> [String: Any] in
                var row: [String: Any] = [
                    "code": gap.candidate.code, "hasReference": gap.parts.contains { $0.reference != nil },
                    "parts": gap.parts.map { part -> [String: Any] in
                        let criterion = part.criterion.flatMap(rubric.index(of:)).map { rubric.criteria[$0].title }
                        return [
                            "title": (criterion ?? total)(language), "own": text(part.own),
                            "reference": text(part.reference), "fromReference": signed(part.fromReference),
                            "panel": text(part.panel), "fromPanel": signed(part.fromPanel),
                            "sentence": part.sentence?(language) ?? "",
                        ]
                    },
                ]
                row["name"] = gap.candidate.name?(language)
                return row
            },
        ]
    }

    /// A difference with its sign, e.g. `+1.50` or `−0.25`.
    private static func signed(_ gap: Rational?) -> String {
        guard let gap else { return "–" }
        return (gap.sign > 0 ? "+" : gap.sign < 0 ? "−" : "") + (gap.sign < 0 ? -gap : gap).text(digits: 2)
    }
}
