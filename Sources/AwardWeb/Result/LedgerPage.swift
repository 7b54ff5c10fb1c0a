import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// What happened, newest first.
enum LedgerPage {
    static func add(to pages: AwardPages) {
        pages.get("ledger") { visit in
            let language = visit.language
            let rows = try await visit.ask(ListLedger(about: visit.query("about"), limit: 200))
            let clock = try await visit.clock()
            let table = WebTable(
                [
                    WebTable.Column("번호", "No."), WebTable.Column("일시", "When"), WebTable.Column("담당", "Who"),
                    WebTable.Column("내용", "What"), WebTable.Column("대상", "About"),
                    WebTable.Column("SHA-256", "SHA-256"),
                ],
                rows.map { row in
                    [
                        .init("\(row.entryNo)"), .init(clock.text(Moment(row.at), language)), .init(row.actor),
                        .init(Action(rawValue: row.command)?.title(language) ?? row.command), .init(row.subject),
                        .init(Array(row.sha256.prefix(6)).hexadecimal + "…"),
                    ]
                }, empty: LocalizedText(ko: "기록이 없습니다.", en: "Nothing is on record."))
            return try await visit.page(
                "list",
                [
                    "intro": [
                        visit.say(
                            "최근 기록 200건까지 보여 드립니다. 기록은 고치거나 지울 수 없습니다.",
                            "The newest 200 entries. Nothing here can be changed or removed.")
                    ], "tables": [table.values(language)],
                ],
                title: Place.ledger.title, place: .ledger)
        }
    }
}
