extension AgreementReport {
    /// The figures in sentences a chair can read aloud, the most telling first.
    public var sentences: [Sentence] {
        [reliability, need, severityWarning, concordanceSentence, pairwiseSentence, alphaSentence].compactMap { $0 }
    }

    /// How far the panel's mean would come out the same with other reviewers.
    private var reliability: Sentence? {
        guard let components,
            let forecast = try? ReviewerDecisionStudy(components).forecast(reviewers: panelSize),
            let order = forecast.relative, let score = forecast.absolute
        else { return nil }
        let (relative, absolute) = (PlainNumber.text(order, 2), PlainNumber.text(score, 2))
        return Sentence(
            ko: "심사위원 \(panelSize)명의 평균 점수는 다른 심사위원이 심사하여도 같은 결과가 나오는 정도(신뢰도, 최대 1)가"
                + " 순위 \(relative), 점수 \(absolute)입니다.",
            en: "The mean of \(panelSize) reviewers has a reliability of \(relative) for the order and \(absolute) for "
                + "the scores (1: other reviewers would come to the same).")
    }

    private var need: Sentence? {
        guard let need = needs.first(where: { $0.target == 0.8 }) else { return nil }
        guard let relative = need.relative else {
            return Sentence(
                ko: "후보 사이의 차이가 확인되지 않아 심사위원을 늘려도 순위를 믿을 수 없습니다.",
                en: "Candidates do not differ measurably, so no number of reviewers would make the order reliable.")
        }
        return Sentence(
            ko: "순위의 신뢰도가 0.8에 이르려면 후보마다 심사위원 \(relative)명이 필요합니다.",
            en: "For a reliability of 0.8 of the order, each candidate needs \(Self.reviewers(relative)).")
    }

    /// Where scores differ more by reviewer than by chance, the remedy is calibration.
    private var severityWarning: Sentence? {
        guard let parts = components?.clipped, parts.reviewer > parts.residual, parts.residual > 0 else { return nil }
        let times = PlainNumber.text((parts.reviewer / parts.residual).squareRoot(), 1)
        return Sentence(
            ko: "심사위원마다 점수를 주는 엄격함의 차이가 그 밖의 오차보다 \(times)배 크므로 기준을 조율하거나 점수를 보정할 필요가 있습니다.",
            en: "Reviewers differ in severity \(times) times as much as by all other error: calibrate them, or adjust "
                + "the scores.")
    }

    private var concordanceSentence: Sentence? {
        concordance.map { concordance in
            let w = PlainNumber.text(concordance.w, 2)
            let verdict =
                concordance.p < 0.05
                ? (ko: "우연으로 보기 어렵습니다", en: "more than chance would give")
                : (ko: "우연과 구별되지 않습니다", en: "no more than chance might give")
            return Sentence(
                ko: "심사위원 \(concordance.reviewerCount)명이 매긴 순위의 일치도(켄달 W)는 \(w)로(0은 제각각, 1은 완전 일치) \(verdict.ko).",
                en: "The \(concordance.reviewerCount) reviewers' orders agree to Kendall's W = \(w) (0 none, 1 all the "
                    + "same), \(verdict.en).")
        }
    }

    private var pairwiseSentence: Sentence? {
        guard concordance == nil, let pairwise, let mean = pairwise.mean else { return nil }
        let r = PlainNumber.text(mean, 2)
        return Sentence(
            ko: "후보를 5곳 이상 함께 심사한 심사위원 \(pairwise.pairs.count)쌍의 순위 상관은 평균 \(r)입니다.",
            en: "Over \(pairwise.pairs.count) pairs of reviewers with five common candidates or more, the mean rank "
                + "correlation is \(r).")
    }

    private var alphaSentence: Sentence? {
        guard let alpha else { return nil }
        let value = PlainNumber.text(alpha.value, 2)
        let range = alphaInterval.map { "\(PlainNumber.text($0.low, 2)) ~ \(PlainNumber.text($0.high, 2))" }
        return Sentence(
            ko: "같은 후보에게 준 점수의 일치도(크리펜도르프 알파" + (range.map { ", 95% 구간 \($0)" } ?? "") + ")는 \(value)입니다.",
            en: "Scores of the same candidate agree to Krippendorff's alpha = \(value)"
                + (range.map { " (95% interval \($0))" } ?? "") + ".")
    }

    private static func reviewers(_ count: Int) -> String { count == 1 ? "1 reviewer" : "\(count) reviewers" }
}
