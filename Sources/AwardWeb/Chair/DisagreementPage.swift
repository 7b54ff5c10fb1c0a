import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The candidates on whom reviewers agree least, with who gave what.
enum DisagreementPage {
    static func add(to pages: AwardPages) {
        pages.get("chair/:stage/disagreement") { visit in
            let answer = try await visit.ask(ShowDisagreement(stage: try visit.part("stage")))
            let language = visit.language
            let values: [String: Any] = [
                "maximum": answer.maximum.exactText,
                "lines": answer.lines.map { line -> [String: Any] in
                    var row: [String: Any] = [
                        "code": line.candidate.code, "count": line.spread.count,
                        "mean": line.spread.mean?.text(digits: 2) ?? "–",
                        "deviation": line.spread.deviation(digits: 2)?.text(digits: 2) ?? "–",
                        "range": line.spread.range?.exactText ?? "–",
                        "totals": line.totals.map { total -> [String: Any] in
                            ["reviewer": total.reviewer ?? "", "total": total.total.text(digits: 2)]
                        },
                    ]
                    row["name"] = line.candidate.name?(language)
                    return row
                },
            ]
            return try await visit.page(
                "disagreement", values,
                title: LocalizedText(
                    ko: "\(answer.title.ko): 위원 사이의 의견 차이", en: "\(answer.title.en): where reviewers disagree"),
                place: .chair, trail: [visit.link(to: .chair)])
        }
    }
}
