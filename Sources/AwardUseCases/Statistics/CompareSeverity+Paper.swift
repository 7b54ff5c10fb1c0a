public import AwardCore
import AwardStatistics

extension CompareSeverity.Answer {
    /// Raw scores beside adjusted ones, and how severe each reviewer is.
    public func paper(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        let name = analysed.naming(language)
        analysed.opening(&writer)
        writer.list([
            sentence(language), writer.say(design.sentence),
            writer.say("공고한 방법: \(model.title.ko)", "Announced analysis: \(model.title.en)"),
        ])
        if !effects.isEmpty {
            writer.add(.picture(SeverityPicture(effects, name: name).drawing(language.ofSentences)))
        }
        let measured = unit == .points ? writer.say("점", "points") : writer.say("로짓", "logits")
        writer.heading("위원별 엄격도", "Severity of each reviewer")
        writer.table(
            "후함(+)과 엄격함(−)", "Lenient (+) and severe (−)",
            [
                writer.words("위원", "Reviewer"), writer.number("심사표", "Sheets"),
                writer.number("엄격도(\(measured))", "Severity (\(measured))"), writer.number("표준오차", "Error"),
            ],
            reviewers.map {
                [.text(name($0.reviewer)), .integer($0.scores), .figure($0.effect), .figure($0.standardError)]
            })
        writer.heading("원점수와 보정 점수", "Raw and adjusted scores")
        writer.table(
            "원점수와 보정 점수", "Raw and adjusted scores",
            [
                writer.words("후보", "Candidate"), writer.words("부문", "Category"), writer.number("공식 순위", "Place"),
                writer.number("원점수 평균", "Raw mean"),
                writer.number("보정(\(measured))", "Adjusted (\(measured))"), writer.number("표준오차", "Error"),
                writer.number("보정 순위", "Adjusted place"),
            ],
            candidates.map {
                [
                    .text(name($0.candidate)), .text(analysed.category($0.category, language)), .integer($0.place),
                    .figure($0.raw), .figure($0.adjusted), .figure($0.standardError), .integer($0.adjustedPlace),
                ]
            })
        AnalysedStage.closing(&writer)
        return writer.parts
    }
}
