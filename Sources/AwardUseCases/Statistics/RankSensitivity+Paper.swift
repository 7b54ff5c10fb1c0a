public import AwardCore
import AwardStatistics

extension RankSensitivity.Answer {
    /// What the places hang on.
    public func paper(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        let name = analysed.naming(language)
        analysed.opening(&writer)
        for part in categories {
            writer.category(part.category, cut: part.table.cut, analysed)
            writer.text(part.table.sentence.ko, part.table.sentence.en)
            writer.table(
                "민감도", "Sensitivity",
                [
                    writer.words("달리하면", "Instead"), writer.words("결과", "Result"),
                    writer.number("일치도 τ", "τ"), writer.number("최대 이동", "Largest move"),
                    writer.words("설명", "What changes"),
                ],
                part.table.rows.map { row in
                    let title = writer.say(row.variant.title(name))
                    guard case .ranked(let change) = row.outcome else {
                        return [
                            .text(title), .text(writer.say("불가", "impossible")), .none, .none,
                            .text(writer.say(row.sentence(name))),
                        ]
                    }
                    return [
                        .text(title),
                        .text(change.keepsResult ? writer.say("그대로", "stays") : writer.say("바뀜", "changes")),
                        .figure(change.kendallTau), .integer(change.largestShift),
                        .text(writer.say(row.sentence(name))),
                    ]
                })
        }
        writer.failures(failures, analysed)
        if let remark { writer.add(.text(writer.say(remark))) }
        AnalysedStage.closing(&writer)
        return writer.parts
    }
}
