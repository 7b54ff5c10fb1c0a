import AwardCore
import AwardUseCases

/// Prizes as a table, best first within each category.
enum PrizeTable {
    /// The table under its heading.
    static func section(_ prizes: [PrizeLine], _ language: Language) -> (heading: String, table: WebTable) {
        (LocalizedText(ko: "시상 등급", en: "Prizes")(language), of(prizes, language))
    }

    /// The table of these prizes.
    static func of(_ prizes: [PrizeLine], _ language: Language) -> WebTable {
        WebTable(
            [
                WebTable.Column("후보", "Candidate"), WebTable.Column("부문", "Category"),
                WebTable.Column("시상 등급", "Prize"), WebTable.Column("상태", "State"), WebTable.Column("사유", "Reason"),
            ],
            prizes.map { line in
                [
                    .init([line.candidate, line.name?(language)].compactMap { $0 }.joined(separator: " ")),
                    .init(line.categoryTitle(language)), .init(line.prizeTitle(language)),
                    .init(line.state.title(language)), .init(line.reason ?? ""),
                ]
            }, empty: LocalizedText(ko: "수상 후보가 없습니다.", en: "Nobody has a prize."))
    }
}

/// Who moves up where a prize falls vacant, in sentences.
enum SuccessionWords {
    static func of(_ succession: Succession, _ titles: AwardTitles) -> [LocalizedText] {
        var lines = succession.promotions.map { move in
            let to = titles.prize(move.to)
            let from = move.from.map(titles.prize)
            return LocalizedText(
                ko: "후보 \(move.candidate): \(from.map { "\($0.ko)에서 " } ?? "")\(to.ko)(으)로 올라갑니다.",
                en: "Candidate \(move.candidate) moves up\(from.map { " from \($0.en)" } ?? "") to \(to.en).")
        }
        if !succession.tied.isEmpty {
            let list = succession.tied.joined(separator: ", ")
            lines.append(
                LocalizedText(
                    ko: "동점이므로 아무도 올라가지 않습니다: \(list). 위원장이 정한 후보를 승계자로 적어 주십시오.",
                    en: "These tie, so nobody moves up: \(list). Name the one the chair chose as successor."))
        }
        if let vacant = succession.vacant.map(titles.prize) {
            lines.append(LocalizedText(ko: "\(vacant.ko)은(는) 비게 됩니다.", en: "\(vacant.en) stays vacant."))
        }
        return lines
    }
}
