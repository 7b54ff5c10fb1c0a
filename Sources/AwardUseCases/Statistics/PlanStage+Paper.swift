public import AwardCore
public import AwardStatistics

extension PlanStage.Answer {
    /// A plan of the stage: what the simulation answers, what was assumed, and a row for each number of reviewers.
    public func paper(_ plan: StagePlan, _ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        writer.text(plan.sentence.ko, plan.sentence.en)
        writer.text(plan.assumptionSentence.ko, plan.assumptionSentence.en)
        if let from { writer.text("편차는 ‘\(from)’ 단계에서 쟀습니다.", "Spreads were measured in stage “\(from)”.") }
        let best = plan.assumptions.best
        writer.table(
            "후보당 위원 수에 따른 전망", "By reviewers per candidate",
            [
                writer.number("위원/후보", "Per candidate"), writer.number("심사표", "Sheets"),
                writer.number("총 시간", "Hours"), writer.number("1인 후보", "Load"),
                writer.number("1인 시간", "Hours each"), writer.number("상위 \(best)곳 모두 통과", "All best \(best) through"),
                writer.number("통과 비율", "Share through"), writer.number("최고가 1위", "Best first"),
                writer.words("비고", "Remark"),
            ],
            plan.forecasts.map { forecast in
                [
                    .integer(forecast.reviewersPerCandidate), .integer(forecast.sheets),
                    .figure(forecast.hours, digits: 1), .integer(forecast.load),
                    .figure(forecast.hoursPerReviewer, digits: 1), .share(forecast.chanceAllThrough),
                    .share(forecast.shareThrough), .share(forecast.chanceBestFirst),
                    .text(remark(forecast, plan)?(language)),
                ]
            })
        return writer.parts
    }

    /// What is to be said of a number of reviewers; `nil` where there is nothing.
    public func remark(_ forecast: StageForecast, _ plan: StagePlan) -> LocalizedText? {
        if forecast.exceedsLoad { return LocalizedText(ko: "부담 초과", en: "over load") }
        if forecast.reviewersPerCandidate == plan.needed?.reviewersPerCandidate {
            return LocalizedText(ko: "충분", en: "suffices")
        }
        return forecast.reviewersPerCandidate == announced ? LocalizedText(ko: "공고", en: "announced") : nil
    }
}
