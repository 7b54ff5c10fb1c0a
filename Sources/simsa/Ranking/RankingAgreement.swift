import ArgumentParser
import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

/// `simsa ranking agreement`
struct RankingAgreement: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "Show how far reviewers agree and how reliable their mean is.",
        discussion: "Example: simsa ranking agreement main --picture agreement.svg")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var pictures: PictureOption
    @Option(help: "The seed of the bootstrap; the tally's own if left out.") var seed: UInt64?

    func run(_ session: Session) async throws {
        let answer = try await session.askPatiently(
            RankAgreement(stage: analysis.stage, category: analysis.category, seed: seed), "일치도 계산",
            "Working out the agreement")
        let agreement = answer.report
        if let pairwise = agreement.pairwise, pairwise.mean != nil, pictures.picture != nil {
            let picture = AgreementPicture(pairwise) { answer.analysed.name($0, session.language) }
            try session.write(picture: picture.svg(session.language.ofSentences), to: pictures.picture)
        }
        var report = Report(answer.analysed.opening("심사위원 일치도", "Agreement of the reviewers", session))
        report.csvKey = "figures"
        let sentences = agreement.sentences.map(session.say)
        report.add(.bullets(key: "sentences", sentences.isEmpty ? [session.say(answer.design.sentence)] : sentences))
        report.add(.sheet(key: "figures", figures(agreement, session)))
        if !agreement.forecasts.isEmpty {
            report.add(.heading(session.say("심사위원 수에 따른 신뢰도", "Reliability by number of reviewers"), level: 2))
            report.add(.sheet(key: "forecasts", forecasts(agreement, session)))
        }
        report.add(.heading(session.say("다른 위원과의 일치", "Each reviewer beside the others"), level: 2))
        report.add(.sheet(key: "reviewers", reviewers(answer, session)))
        if pictures.picture != nil, agreement.pairwise?.mean == nil { report.add(.text(noPicture(session))) }
        report.add(AnalysedStage.closing(session, seed: answer.seed))
        try session.print(report)
    }

    private func figures(_ agreement: AgreementReport, _ session: Session) -> Sheet {
        let isTable = session.format == .table
        var rows: [[Cell]] = []
        func add(_ name: String, _ value: Double?, _ low: Double? = nil, _ high: Double? = nil) {
            guard value != nil else { return }
            rows.append([.text(name), session.figure(value), session.figure(low), session.figure(high)])
        }
        for estimate in agreement.intraclass?.estimates ?? [] {
            add(estimate.name, estimate.value, estimate.interval?.lowerBound, estimate.interval?.upperBound)
        }
        add("Kendall W", agreement.concordance?.w)
        add("Krippendorff α", agreement.alpha?.value, agreement.alphaInterval?.low, agreement.alphaInterval?.high)
        add("Spearman ρ", agreement.pairwise?.mean)
        add(
            isTable ? session.say("분산: 후보", "variance: candidates") : "variance_candidate",
            agreement.components?.candidate)
        add(
            isTable ? session.say("분산: 엄격도", "variance: severity") : "variance_reviewer", agreement.components?.reviewer
        )
        add(
            isTable ? session.say("분산: 그 밖", "variance: the rest") : "variance_residual", agreement.components?.residual
        )
        return Sheet(
            columns: [
                Sheet.Column("measure", session.say("지표", "Measure")), .number("value", session.say("값", "Value")),
                .number("low", session.say("95% 하한", "95% low")), .number("high", session.say("상한", "high")),
            ], rows: rows, emptySentence: session.say("계산할 수 있는 지표가 없습니다.", "Nothing can be computed."))
    }

    private func forecasts(_ agreement: AgreementReport, _ session: Session) -> Sheet {
        Sheet(
            columns: [
                .number("reviewers", session.say("위원 수", "Reviewers")),
                .number("relative", session.say("순위 신뢰도", "of the order")),
                .number("absolute", session.say("점수 신뢰도", "of the scores")),
                .number("relative_error", session.say("순위 오차(점)", "Error of order")),
                .number("absolute_error", session.say("점수 오차(점)", "Error of score")),
            ],
            rows: agreement.forecasts.map {
                [
                    .integer($0.reviewers), session.figure($0.forecast.relative), session.figure($0.forecast.absolute),
                    session.figure($0.forecast.relativeError), session.figure($0.forecast.absoluteError),
                ]
            }, emptySentence: "")
    }

    private func reviewers(_ answer: RankAgreement.Answer, _ session: Session) -> Sheet {
        let keys = answer.report.withRest.reviewers
        return Sheet(
            columns: [
                .fixed("reviewer", session.say("위원", "Reviewer")), Sheet.Column("name", session.say("이름", "Name")),
                .number("common", session.say("후보", "Candidates")),
                .number("correlation", session.say("다른 위원 평균과의 상관", "Correlation with the others")),
            ],
            rows: answer.report.withRest.entries.map { entry in
                let key = keys[entry.reviewer]
                return [
                    .text(key), .optional(answer.analysed.reviewers[key]?(session.language)), .integer(entry.common),
                    session.figure(entry.correlation),
                ]
            }, emptySentence: session.say("견줄 위원이 없습니다.", "There is nobody to compare."))
    }

    private func noPicture(_ session: Session) -> String {
        session.say(
            "후보를 5곳 이상 함께 심사한 위원이 없어 그림을 그리지 않았습니다.",
            "No picture was written: no two reviewers have five candidates in common.")
    }
}
