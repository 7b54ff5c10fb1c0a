public import AwardCore
import AwardStatistics

extension ScreenMarks.Answer {
    /// What is worth a look, and every reviewer's figures.
    public func paper(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        analysed.opening(&writer)
        writer.text(report.sentence.ko, report.sentence.en)
        let name = analysed.naming(language)
        writer.table(
            "살펴볼 것", "Matters to look at",
            [writer.words("내용", "Finding"), writer.words("정도", "Level")],
            report.findings.map { [.text(writer.say($0.sentence(name))), .text(writer.say($0.level.title))] })
        writer.add(reviewers(language))
        writer.note(
            "사람이 살펴볼 거리일 뿐 잘못의 증거가 아니며, 점수와 순위를 바꾸지 않습니다.",
            "Matters for people to look at, no proof of anything; no score and no place is changed.")
        return writer.parts
    }

    /// Every reviewer's figures, severity among them.
    public func reviewers(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        let name = analysed.naming(language)
        writer.heading("위원별 지표", "Figures of each reviewer")
        writer.table(
            "위원별 지표", "Figures of each reviewer",
            [
                writer.words("위원", "Reviewer"), writer.number("심사표", "Sheets"), writer.number("엄격도", "Severity"),
                writer.number("강건 이탈", "Misfit"), writer.number("내적합", "Infit"), writer.number("외적합", "Outfit"),
                writer.number("일관성", "Consistency"), writer.number("폭", "Spread"), writer.number("후광", "Halo"),
            ],
            report.reviewers.map {
                [
                    .text(name($0.reviewer)), .integer($0.scores), .figure($0.severity), .figure($0.robustMisfit),
                    .figure($0.infit), .figure($0.outfit), .figure($0.consistency), .figure($0.spreadRatio),
                    .figure($0.haloRatio),
                ]
            })
        return writer.parts
    }
}
