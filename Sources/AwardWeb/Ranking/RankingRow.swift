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
        outcome = OutcomeWords.text(standing)(language)
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

/// What happens to a candidate, in words.
enum OutcomeWords {
    static func text(_ standing: Standing) -> LocalizedText {
        switch standing.status {
        case .belowMinimum: return LocalizedText(ko: "과락", en: "below minimum")
        case .noScore: return LocalizedText(ko: "점수 없음", en: "no score")
        case .ineligible: return LocalizedText(ko: "자격 없음", en: "not eligible")
        case .ranked: break
        }
        switch standing.effective.outcome {
        case .goesOn: return LocalizedText(ko: "선정", en: "goes on")
        case .reserve(let number): return LocalizedText(ko: "예비 \(number)", en: "reserve \(number)")
        case .stops: return LocalizedText(ko: "", en: "")
        case .undecided: return LocalizedText(ko: "동점 미결정", en: "tie to decide")
        }
    }
}
