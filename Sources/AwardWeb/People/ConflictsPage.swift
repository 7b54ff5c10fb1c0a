import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Every conflict on record: exclusion, challenge and recusal apart.
enum ConflictsPage {
    static func add(to pages: AwardPages) {
        pages.get("conflicts") { visit in
            let language = visit.language
            let lines = try await visit.ask(ListConflicts())
            let tables = ConflictKind.allCases.map { kind -> [String: Any] in
                let table = WebTable(
                    [
                        WebTable.Column("심사위원", "Reviewer"), WebTable.Column("후보", "Candidate"),
                        WebTable.Column("사유", "Ground"), WebTable.Column("상태", "State"),
                        WebTable.Column("결정", "Decision"),
                    ],
                    lines.filter { $0.kind == kind }.map { line in
                        [
                            .init("\(line.reviewer) \(line.reviewerName(language))"),
                            .init(
                                [line.candidate, line.candidateName?(language)].compactMap { $0 }
                                    .joined(separator: " ")),
                            .init([line.ground(language), line.evidence].compactMap { $0 }.joined(separator: " — ")),
                            .init(line.state.title(language)),
                            .init([line.decidedBy, line.decision].compactMap { $0 }.joined(separator: ": ")),
                        ]
                    }, empty: LocalizedText(ko: "해당 사항이 없습니다.", en: "None."))
                var values = table.values(language)
                values["heading"] = kind.title(language)
                return values
            }
            return try await visit.page(
                "list", ["tables": tables], title: Place.conflicts.title, place: .conflicts)
        }
    }
}
