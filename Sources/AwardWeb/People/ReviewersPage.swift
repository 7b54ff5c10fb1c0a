import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Every reviewer, with pledge and state.
enum ReviewersPage {
    static func add(to pages: AwardPages) {
        pages.get("reviewers") { visit in
            let language = visit.language
            let lines = try await visit.ask(ListReviewers())
            let clock = try await visit.clock()
            let table = WebTable(
                [
                    WebTable.Column("심사위원", "Reviewer"), WebTable.Column("소속", "Organisation"),
                    WebTable.Column("구분", "Role"), WebTable.Column("서약", "Pledge"), WebTable.Column("상태", "State"),
                ],
                lines.map { line in
                    let role: ReviewerRole = line.isChair ? .chair : .member
                    return [
                        .init("\(line.code) \(line.name(language))"), .init(line.organisationName),
                        .init(role.title(language)),
                        .init(line.pledgedAt.map { clock.text($0, language) } ?? visit.say("서약 전", "not yet")),
                        .init(line.state.title(language)),
                    ]
                }, empty: LocalizedText(ko: "등록된 심사위원이 없습니다.", en: "No reviewer is registered."))
            return try await visit.page(
                "list", ["tables": [table.values(language)], "links": TableKind.reviewers.links(visit)],
                title: Place.reviewers.title, place: .reviewers)
        }
    }
}
