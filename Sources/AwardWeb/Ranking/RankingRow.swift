import AwardCore
import AwardUseCases

/// One row of the ranking, written without a template: a table may have thousands.
struct RankingRow {
    private let place: String
    private let code: String
    private let name: String
    private let score: String
    private let raw: String
    private let outcome: String
    private let prize: String
    private let href: String
    private let isSelected: Bool

    init(_ standing: Standing, _ ranking: ShowRanking.Answer, _ base: String, _ language: Language) {
        let label = ranking.candidates[standing.candidate]
        place = standing.place.map { "\($0)" } ?? "–"
        code = label?.code ?? standing.code
        name = label?.name?(language) ?? ""
        score = standing.officialText.isEmpty ? "–" : standing.officialText
        raw = standing.raw?.text(ranking.tally.rounding) ?? "–"
        outcome = standing.outcomeTitle(language)
        let prizeID = ranking.prizes[standing.candidate] ?? standing.effective.prize
        prize = ranking.rules.prizes.first { $0.id == prizeID }?.title(language) ?? ""
        href = base + code
        isSelected = standing.effective.outcome == .goesOn
    }

    /// Writes the row with the columns the table's head has.
    func write(to html: inout HTMLText, isNormalised: Bool, isLast: Bool) {
        html.markup(isSelected ? "<tr class=\"selected\"><td class=\"number\">" : "<tr><td class=\"number\">")
        html.words(place)
        html.markup("</td><th scope=\"row\"><a href=\"")
        html.words(href)
        html.markup("\">")
        html.words(code)
        html.markup(" ")
        html.words(name)
        html.markup("</a></th><td class=\"number\">")
        html.words(score)
        if isNormalised {
            html.markup("</td><td class=\"number\">")
            html.words(raw)
        }
        html.markup("</td><td>")
        html.words(outcome)
        if isLast {
            html.markup("</td><td>")
            html.words(prize)
        }
        html.markup("</td></tr>\n")
    }
}
