public import AwardCore
import AwardStatistics

extension StageProgress.Answer {
    /// A picture of it, and the same as a table.
    public func paper(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        writer.add(.picture(ProgressPicture(steps, isByDay: isByDay).drawing(language.ofSentences)))
        writer.table(
            "제출 심사표", "Scoresheets handed in",
            [writer.words("때", "When"), writer.number("제출", "Handed in")],
            steps.map { [.text($0.label), .integer($0.sheets)] })
        return writer.parts
    }
}
