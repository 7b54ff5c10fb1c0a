import ArgumentParser
import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

/// `simsa ranking severity`
struct RankingSeverity: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "severity",
        abstract: "Show raw scores beside those adjusted for severity, where the stage announced it.",
        discussion: """
            For information: adjusted scores decide no place.

            Example: simsa ranking severity main --picture severity.svg
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var pictures: PictureOption

    func run(_ session: Session) async throws {
        let answer = try await session.askPatiently(
            CompareSeverity(stage: analysis.stage, category: analysis.category), "엄격도 계산",
            "Working out how severe reviewers are")
        if !answer.effects.isEmpty {
            let picture = SeverityPicture(answer.effects) { answer.analysed.name($0, session.language) }
            try session.write(picture: picture.svg(session.language.ofSentences), to: pictures.picture)
        }
        var report = Report(answer.analysed.opening("원점수와 보정 점수", "Raw and adjusted scores", session))
        report.csvKey = "candidates"
        report.add(.text(answer.sentence(session.language)))
        report.add(.text(session.say(answer.design.sentence)))
        report.add(
            .text(session.say("공고한 방법: \(answer.model.title.ko)", "Announced analysis: \(answer.model.title.en)")))
        report.add(.sheet(key: "candidates", candidates(answer, session)))
        report.add(.heading(session.say("위원별 엄격도", "Severity of each reviewer"), level: 2))
        report.add(.sheet(key: "reviewers", reviewers(answer, session)))
        if answer.effects.isEmpty, pictures.picture != nil {
            report.add(
                .text(
                    session.say("라쉬 모형은 그림이 없습니다.", "There is no picture of a Rasch analysis.")))
        }
        report.add(AnalysedStage.closing(session))
        try session.print(report)
    }

    private func candidates(_ answer: CompareSeverity.Answer, _ session: Session) -> Sheet {
        let adjusted =
            answer.unit == .points
            ? session.say("보정 점수", "Adjusted") : session.say("보정값(로짓)", "Adjusted (logits)")
        return Sheet(
            columns: [
                .fixed("category", session.say("부문", "Category")), .number("place", session.say("공식 순위", "Place")),
                .fixed("candidate", session.say("후보", "Candidate")), Sheet.Column("name", session.say("이름", "Name")),
                .number("raw", session.say("원점수 평균", "Raw mean")), .number("adjusted", adjusted),
                .number("error", session.say("표준오차", "Error")),
                .number("adjusted_place", session.say("보정 순위", "Adjusted place")),
            ],
            rows: answer.candidates.map {
                [
                    .text($0.category), .optional($0.place), .text($0.candidate),
                    .optional(answer.analysed.candidates[$0.candidate]?.name?(session.language)),
                    session.figure($0.raw), session.figure($0.adjusted), session.figure($0.standardError),
                    .optional($0.adjustedPlace),
                ]
            }, emptySentence: "")
    }

    private func reviewers(_ answer: CompareSeverity.Answer, _ session: Session) -> Sheet {
        let unit = answer.unit == .points ? session.say("점", "points") : session.say("로짓", "logits")
        return Sheet(
            columns: [
                .fixed("reviewer", session.say("위원", "Reviewer")), Sheet.Column("name", session.say("이름", "Name")),
                .number("scores", session.say("심사표", "Sheets")),
                .number("effect", session.say("후함(+)·엄격함(−), \(unit)", "Lenient + / severe −, \(unit)")),
                .number("error", session.say("표준오차", "Error")),
            ],
            rows: answer.reviewers.map {
                [
                    .text($0.reviewer), .optional(answer.analysed.reviewers[$0.reviewer]?(session.language)),
                    .integer($0.scores), session.figure($0.effect), session.figure($0.standardError),
                ]
            }, emptySentence: "")
    }
}
