import ArgumentParser
import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

/// `simsa ranking screen`
struct RankingScreen: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen", abstract: "List marks and reviewers that people should look at; nothing is excluded.",
        discussion: "Example: simsa ranking screen main")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var analysis: AnalysisOptions

    func run(_ session: Session) async throws {
        let answer = try await session.askPatiently(
            ScreenMarks(stage: analysis.stage, category: analysis.category), "심사표 점검", "Screening the marks")
        let name: (String) -> String = { answer.analysed.name($0, session.language) }
        var report = Report(answer.analysed.opening("심사표 점검", "Marks to look at", session))
        report.csvKey = "findings"
        let findings = answer.report.findings
        let sheet = Sheet(
            columns: [
                .fixed("level", session.say("정도", "Level")), .fixed("reviewers", session.say("위원", "Reviewer")),
                Sheet.Column("finding", session.say("내용", "Finding")),
            ],
            rows: findings.map {
                [level($0.level, session), .list($0.reviewers), .text(session.say($0.sentence(name)))]
            },
            emptySentence: session.say("따로 살펴볼 것이 없습니다.", "There is nothing to look at."))
        report.add(.text(session.say(answer.report.sentence)))
        if !findings.isEmpty || session.format != .table { report.add(.sheet(key: "findings", sheet)) }
        report.add(.heading(session.say("위원별 지표", "Figures of each reviewer"), level: 2))
        report.add(.sheet(key: "reviewers", reviewers(answer, session)))
        report.add(
            .text(
                session.say(
                    "사람이 살펴볼 거리일 뿐 잘못의 증거가 아니며, 점수와 순위를 바꾸지 않습니다.",
                    "Matters for people to look at, no proof of anything; no score and no place is changed.")))
        try session.print(report)
    }

    private func level(_ level: ScreeningFinding.Level, _ session: Session) -> Cell {
        guard session.format == .table else {
            return .text(level == .closeLook ? "close_look" : level == .look ? "look" : "information")
        }
        let title = session.say(level.title)
        switch level {
        case .closeLook: return .toned(title, .bad)
        case .look: return .toned(title, .caution)
        case .information: return .text(title)
        }
    }

    private func reviewers(_ answer: ScreenMarks.Answer, _ session: Session) -> Sheet {
        Sheet(
            columns: [
                .fixed("reviewer", session.say("위원", "Reviewer")), Sheet.Column("name", session.say("이름", "Name")),
                .number("scores", session.say("심사표", "Sheets")), .number("severity", session.say("엄격도", "Severity")),
                .number("misfit", session.say("강건 이탈", "Misfit")), .number("infit", session.say("내적합", "Infit")),
                .number("outfit", session.say("외적합", "Outfit")),
                .number("consistency", session.say("일관성", "Consistency")),
                .number("spread", session.say("폭", "Spread")), .number("halo", session.say("후광", "Halo")),
            ],
            rows: answer.report.reviewers.map {
                [
                    .text($0.reviewer), .optional(answer.analysed.reviewers[$0.reviewer]?(session.language)),
                    .integer($0.scores), session.figure($0.severity), session.figure($0.robustMisfit),
                    session.figure($0.infit), session.figure($0.outfit), session.figure($0.consistency),
                    session.figure($0.spreadRatio), session.figure($0.haloRatio),
                ]
            }, emptySentence: "")
    }
}
