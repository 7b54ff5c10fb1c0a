public import AwardCore
import AwardStatistics

extension SpreadScores.Answer {
    /// Every total as a dot, by reviewer and by candidate.
    public func paper(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        let name = analysed.naming(language)
        analysed.opening(&writer)
        if let sentence { writer.text(sentence.ko, sentence.en) }
        writer.heading("위원별 점수 분포", "Scores by reviewer")
        writer.add(.picture(SpreadPicture(.reviewers, reviewers, name: name).drawing(language.ofSentences)))
        writer.table(
            "위원별 점수", "Scores by reviewer", columns(writer, "위원", "Reviewer"),
            reviewers.map { row(name($0.key), $0) })
        for part in categories {
            let title = analysed.category(part.category, language)
            writer.heading("\(title) 후보별 점수", "Scores by candidate, \(title)")
            let shown = Array(part.candidates.prefix(60))
            writer.add(.picture(SpreadPicture(.candidates, shown, name: name).drawing(language.ofSentences)))
            writer.table(
                "\(title) 후보별 점수", "Scores by candidate, \(title)", columns(writer, "후보", "Candidate"),
                part.candidates.map { row(name($0.key), $0) })
        }
        return writer.parts
    }

    /// Whose totals lie farthest apart, as a chair may read it aloud.
    private var sentence: Sentence? {
        let widest = categories.flatMap(\.candidates).max { ($0.deviation ?? 0) < ($1.deviation ?? 0) }
        guard let widest, let deviation = widest.deviation?.decimalText(digits: 2), let least = widest.totals.first,
            let most = widest.totals.last, let low = least.decimalText(digits: 1),
            let high = most.decimalText(digits: 1)
        else { return nil }
        let (ko, en) = (analysed.name(widest.key, .korean), analysed.name(widest.key, .english))
        return Sentence(
            ko: "위원들의 점수가 가장 크게 갈린 후보는 \(ko)이며, \(low)점부터 \(high)점까지 받았습니다(표준편차 \(deviation)).",
            en: "Reviewers differ most on \(en): totals from \(low) to \(high) (standard deviation \(deviation)).")
    }

    private func columns(_ writer: PaperWriter, _ ko: String, _ en: String) -> [Paper.Column] {
        [
            writer.words(ko, en), writer.number("심사표", "Sheets"), writer.number("평균", "Mean"),
            writer.number("중앙값", "Median"), writer.number("표준편차", "Deviation"), writer.number("최저", "Least"),
            writer.number("최고", "Most"),
        ]
    }

    private func row(_ name: String, _ row: SpreadPicture.Row) -> [Paper.Cell] {
        [
            .text(name), .integer(row.totals.count), .figure(row.mean), .figure(row.median), .figure(row.deviation),
            .figure(row.totals.first), .figure(row.totals.last),
        ]
    }
}
