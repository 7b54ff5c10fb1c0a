import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// A tie the chair tells apart: first what the order would be, then the act.
enum TiePage {
    static func add(to pages: AwardPages) {
        pages.post("chair/:stage/tie") { visit in
            try visit.demand(.decideTie)
            let form = try await visit.form()
            let tie = TieForm(form, stage: try visit.part("stage"))
            guard form["act"] == "decide" else { return try await preview(visit, tie, problems: []) }
            do {
                _ = try await visit.perform(
                    DecideTie(stage: tie.stage, order: tie.order, reason: tie.reason), form)
            } catch let refusal as Refusal {
                guard case .invalid(let problems) = refusal.reason else { throw refusal }
                return try await preview(visit, tie, problems: problems)
            }
            return visit.redirect("chair?decided=\(tie.stage)")
        }
    }

    private static func preview(_ visit: Visit, _ tie: TieForm, problems: [Problem]) async throws -> Response {
        let language = visit.language
        let ranking = try await visit.ask(ShowRanking(stage: tie.stage))
        let names = Dictionary(
            ranking.candidates.values.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let base = tie.places.values.compactMap { Int($0) }.min() ?? 1
        var place = base
        var groups: [[String: Any]] = []
        for group in tie.order {
            groups.append([
                "place": place,
                "names": group.map { [$0, names[$0]?.name?(language)].compactMap { $0 }.joined(separator: " ") }
                    .joined(separator: ", "),
            ])
            place += group.count
        }
        return try await visit.page(
            "tie-preview",
            [
                "stage": tie.stage, "groups": groups, "reason": tie.reason,
                "staysTied": tie.order.contains { $0.count > 1 },
                "fields": tie.places.sorted { $0.key < $1.key }.map { ["code": $0.key, "place": $0.value] },
                "isWrong": !problems.isEmpty, "problems": problems.map { $0.text(language) },
                "canDecide": !tie.reason.isEmpty && !tie.order.isEmpty,
            ],
            title: LocalizedText(ko: "동점 결정 미리 보기", en: "Preview of the decision"), place: .chair,
            trail: [visit.link(to: .chair)])
    }
}

/// Places the chair wrote for tied candidates.
struct TieForm: Sendable {
    /// The stage.
    let stage: String
    /// The places as written, by candidate.
    let places: [String: String]
    /// Why.
    let reason: String

    /// What was sent.
    init(_ form: Form, stage: String) {
        self.stage = stage
        places = form.fields(after: "place-")
        reason = form["reason"] ?? ""
    }

    /// The candidates, best first; those of one place stay tied.
    var order: [[String]] {
        let placed = places.compactMap { code, place in Int(place).map { (code, $0) } }
        return Dictionary(grouping: placed, by: \.1).sorted { $0.key < $1.key }.map { $0.value.map(\.0).sorted() }
    }
}
