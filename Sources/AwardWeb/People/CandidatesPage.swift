import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Every candidate, with where it is between entry and prize.
enum CandidatesPage {
    static func add(to pages: AwardPages) {
        pages.get("candidates") { visit in
            let language = visit.language
            let lines = try await visit.ask(ListCandidates(category: visit.query("category")))
            let definition = try await visit.ask(AwardOverview()).definition
            let table = WebTable(
                [
                    WebTable.Column("후보", "Candidate"), WebTable.Column("부문", "Category"),
                    WebTable.Column("사업", "Project"), WebTable.Column("상태", "State"),
                    WebTable.Column("사유", "Reason"),
                ],
                lines.map { line in
                    [
                        .init(
                            [line.code, line.name?(language)].compactMap { $0 }.joined(separator: " "),
                            href: visit.path("candidates/\(line.code)")),
                        .init(definition.category(line.category)?.title(language) ?? line.category),
                        .init(line.project(language)), .init(line.state.title(language)), .init(line.reason ?? ""),
                    ]
                }, empty: LocalizedText(ko: "등록된 후보가 없습니다.", en: "No candidate is registered."))
            return try await visit.page(
                "list",
                [
                    "intro": [visit.say("후보 \(lines.count)곳", "\(lines.count) candidates")],
                    "tables": [table.values(language)], "links": TableKind.candidates.links(visit),
                ],
                title: Place.candidates.title, place: .candidates)
        }
    }
}
