import AwardCore
import AwardUseCases

/// Who goes on, who waits and who stops, by category, before anybody confirms it.
struct ConfirmationLists {
    /// One entry for each category.
    let values: [[String: Any]]

    init(_ ranking: ShowRanking.Answer, _ language: Language) {
        func names(_ standings: [Standing]) -> [String] {
            standings.map { standing in
                let name = ranking.candidates[standing.candidate]
                return [standing.place.map { "\($0)." }, name?.code ?? standing.code, name?.name?(language)]
                    .compactMap { $0 }.joined(separator: " ")
            }
        }
        values = ranking.tally.categories.filter { !$0.standings.isEmpty }.map { part in
            let goOn = part.standings.filter { $0.effective.outcome == .goesOn }
            let reserve = part.standings.filter { if case .reserve = $0.effective.outcome { true } else { false } }
            let others = part.standings.count - goOn.count - reserve.count
            return [
                "title": ranking.rules.category(part.category)?.title(language) ?? part.category,
                "goOn": names(goOn), "goOnCount": goOn.count, "hasReserve": !reserve.isEmpty, "reserve": names(reserve),
                "others": others,
            ]
        }
    }
}
