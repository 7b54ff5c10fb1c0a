import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The result, as far as the award's visibility rules show it to whoever asks.
enum ResultPage {
    static func add(to pages: AwardPages) {
        pages.get("") { visit in try await answer(visit, place: nil) }
        pages.get("result") { visit in try await answer(visit, place: .result) }
    }

    private static func answer(_ visit: Visit, place: Place?) async throws -> Response {
        let language = visit.language
        let view: ResultView
        do {
            view = try await visit.ask(ShowResult())
        } catch let refusal as Refusal where [401, 403, 409].contains(refusal.httpStatus) {
            // Before publication there is nothing to see, and that is worth a sentence, not an error.
            return try await visit.page(
                "result-none", [:], title: LocalizedText(ko: "결과", en: "Result"), place: place)
        }
        let clock = AwardClock("Asia/Seoul")
        var values: [String: Any] = [
            "state": view.state.title(language), "isSimulated": view.isSimulated,
            "categories": view.categories.compactMap { category -> [String: Any]? in
                let prizes = view.prizes.filter { $0.category == category.id }
                if prizes.isEmpty { return nil }
                return ["title": category.title(language), "prizes": prizes.map { PrizeValues($0, language).values }]
            },
            "hasReviewers": !view.reviewers.isEmpty, "reviewers": view.reviewers.map { $0(language) },
            "hasRemarks": !view.remarks.isEmpty,
            "remarks": view.remarks.map { remark -> [String: Any] in
                var row: [String: Any] = ["text": remark.text(language)]
                row["name"] = remark.candidate?.name?(language)
                return row
            },
        ]
        values["checkUntil"] = view.publicCheckUntil.map { clock.text(Moment($0), language) }
        values["appealsUntil"] = view.appealsUntil.map { clock.text(Moment($0), language) }
        if !view.ranking.isEmpty { values["ranking"] = ranking(view, language).values(language) }
        return try await visit.page("result", values, title: view.title, place: place)
    }

    private static func ranking(_ view: ResultView, _ language: Language) -> WebTable {
        WebTable(
            [
                WebTable.Column("후보", "Candidate"), WebTable.Column("부문", "Category"),
                WebTable.Column("순위", "Place", isNumber: true), WebTable.Column("점수", "Score", isNumber: true),
            ],
            view.ranking.map { line in
                let name = line.candidate.name?(language) ?? line.candidate.code
                let category = view.categories.first { $0.id == line.candidate.category }?.title(language)
                return [
                    .init(name), .init(category ?? line.candidate.category),
                    .init(line.place.map { "\($0)" } ?? "–"), .init(line.score ?? "–"),
                ]
            }, empty: LocalizedText(ko: "", en: ""))
    }
}

/// One prize as the page shows it.
struct PrizeValues {
    /// What the template is filled with.
    let values: [String: Any]

    init(_ line: PrizeLine, _ language: Language) {
        var values: [String: Any] = [
            "prize": line.prizeTitle(language), "name": line.name?(language) ?? line.candidate,
            "project": line.project(language), "state": line.state.title(language),
            "isCancelled": line.state != .awarded && line.state != .kept,
        ]
        values["grantor"] = line.grantor?(language)
        self.values = values
    }
}
