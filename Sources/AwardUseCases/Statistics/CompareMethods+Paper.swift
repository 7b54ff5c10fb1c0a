public import AwardCore
import AwardStatistics

extension CompareMethods.Answer {
    /// Official places beside other ways of counting.
    public func paper(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        let name = analysed.naming(language)
        analysed.opening(&writer)
        for part in categories {
            let comparison = part.comparison
            writer.category(part.category, cut: comparison.cut, analysed)
            writer.list(comparison.columns.map { writer.say($0.row.sentence(name)) })
            let methods = comparison.columns.flatMap { column in
                let title = column.method.shortTitle
                return [
                    writer.number(title.ko, title.en),
                    writer.number("\(title.ko) 순위", "\(title.en) place"),
                ]
            }
            writer.table(
                "집계 방법 비교", "Ways of counting",
                [
                    writer.words("후보", "Candidate"), writer.number("순위", "Place"), writer.number("점수", "Score"),
                ] + methods + [writer.number("변동", "Moves")],
                comparison.order.map { index in
                    [
                        .text(name(comparison.candidates[index])), .integer(comparison.official[index]),
                        .written(part.scores[index]),
                    ]
                        + comparison.columns.flatMap { column -> [Paper.Cell] in
                            guard !column.places.isEmpty else { return [.none, .none] }
                            return [.figure(column.scores[index]), .integer(column.places[index])]
                        } + [.integer(comparison.largestShift(index))]
                })
        }
        writer.failures(failures, analysed)
        if let remark { writer.add(.text(writer.say(remark))) }
        AnalysedStage.closing(&writer)
        return writer.parts
    }
}
