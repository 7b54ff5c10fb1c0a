public import AwardCore
import AwardStatistics

extension RankAgreement.Answer {
    /// How far reviewers agree: sentences, the matrix of rank correlations, the coefficients.
    public func paper(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        let name = analysed.naming(language)
        analysed.opening(&writer)
        let sentences = report.sentences.map(writer.say)
        writer.list(sentences.isEmpty ? [writer.say(design.sentence)] : sentences)
        if let pairwise = report.pairwise, pairwise.mean != nil {
            writer.heading("위원 사이의 일치", "Agreement between reviewers")
            writer.add(.picture(AgreementPicture(pairwise, name: name).drawing(language.ofSentences)))
            writer.table(
                "두 위원의 순위 상관", "Rank correlation of two reviewers",
                [
                    writer.words("위원", "Reviewer"), writer.words("위원", "Reviewer"),
                    writer.number("함께 심사한 후보", "Candidates in common"), writer.number("상관", "Correlation"),
                ],
                pairwise.pairs.prefix(200).map {
                    [
                        .text(name(pairwise.reviewers[$0.first])), .text(name(pairwise.reviewers[$0.second])),
                        .integer($0.common), .figure($0.correlation),
                    ]
                })
        }
        writer.heading("지표", "Coefficients")
        writer.table("일치도와 신뢰도", "Agreement and reliability", Self.columns(writer), coefficients(writer))
        writer.heading("위원 수에 따른 신뢰도", "Reliability by number of reviewers")
        writer.table(
            "신뢰도 전망", "Forecast",
            [
                writer.number("위원 수", "Reviewers"), writer.number("순위 신뢰도", "Of the order"),
                writer.number("점수 신뢰도", "Of the scores"),
            ],
            report.forecasts.map {
                [.integer($0.reviewers), .figure($0.forecast.relative), .figure($0.forecast.absolute)]
            })
        writer.heading("다른 위원과의 일치", "Each reviewer beside the others")
        let keys = report.withRest.reviewers
        writer.table(
            "다른 위원 평균과의 상관", "Correlation with the others' mean",
            [
                writer.words("위원", "Reviewer"), writer.number("후보", "Candidates"),
                writer.number("상관", "Correlation"),
            ],
            report.withRest.entries.map {
                [.text(name(keys[$0.reviewer])), .integer($0.common), .figure($0.correlation)]
            })
        AnalysedStage.closing(&writer, seed: seed)
        return writer.parts
    }

    private static func columns(_ writer: PaperWriter) -> [Paper.Column] {
        [
            writer.words("지표", "Measure"), writer.number("값", "Value"), writer.number("95% 하한", "95% low"),
            writer.number("상한", "high"),
        ]
    }

    private func coefficients(_ writer: PaperWriter) -> [[Paper.Cell]] {
        var rows: [[Paper.Cell]] = []
        func add(_ name: String, _ value: Double?, _ range: ClosedRange<Double>? = nil) {
            guard value != nil else { return }
            rows.append([.text(name), .figure(value), .figure(range?.lowerBound), .figure(range?.upperBound)])
        }
        for estimate in report.intraclass?.estimates ?? [] { add(estimate.name, estimate.value, estimate.interval) }
        add("Kendall W", report.concordance?.w)
        add("Krippendorff α", report.alpha?.value, report.alphaInterval.map { $0.low...$0.high })
        add("Spearman ρ", report.pairwise?.mean)
        add(writer.say("분산: 후보", "variance: candidates"), report.components?.candidate)
        add(writer.say("분산: 엄격도", "variance: severity"), report.components?.reviewer)
        add(writer.say("분산: 그 밖", "variance: the rest"), report.components?.residual)
        return rows
    }
}
