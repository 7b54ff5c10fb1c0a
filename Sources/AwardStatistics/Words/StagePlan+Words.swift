extension StagePlan {
    /// What the simulation answers, as a chair may read it aloud.
    public var sentence: Sentence {
        let wanted = PlainNumber.percent(target)
        let goal =
            assumptions.best == 1
            ? (ko: "실제로 가장 나은 후보가 다음 단계에 오를", en: "the true best goes on")
            : (
                ko: "실제로 가장 나은 \(assumptions.best)곳이 모두 다음 단계에 오를",
                en: "the true best \(assumptions.best) all go on"
            )
        guard let needed else {
            let best = forecasts.max { $0.chanceAllThrough < $1.chanceAllThrough }
            let share = PlainNumber.chance(best?.chanceAllThrough ?? 0)
            let most = forecasts.last?.reviewersPerCandidate ?? 0
            return Sentence(
                ko: "후보마다 심사위원을 \(most)명까지 늘려도 \(goal.ko) 확률은"
                    + " \(share.ko)에 그쳐 \(wanted)에 이르지 못합니다.",
                en: "Even with up to \(PlainNumber.count(most, "reviewer")) per candidate the chance that "
                    + "\(goal.en) is \(share.en) at most, short of \(wanted).")
        }
        let hours = PlainNumber.text(needed.hours, 0)
        let each = PlainNumber.text(needed.hoursPerReviewer, 1)
        let warning =
            needed.exceedsLoad
            ? (
                ko: " 다만 심사위원이 맡을 수 있는 후보 수를 넘습니다.",
                en: " That is more candidates than a reviewer takes."
            ) : (ko: "", en: "")
        return Sentence(
            ko: "\(goal.ko) 확률이 \(wanted) 이상이 되려면 후보마다 심사위원 \(needed.reviewersPerCandidate)명이 필요하며,"
                + " 모두 \(hours)시간(한 명에 많게는 후보 \(needed.load)곳, \(each)시간)이 듭니다.\(warning.ko)",
            en: "For a chance of \(wanted) that \(goal.en), each candidate needs "
                + "\(PlainNumber.count(needed.reviewersPerCandidate, "reviewer")): \(hours) \(hours == "1" ? "hour" : "hours") in all, up to "
                + "\(PlainNumber.count(needed.load, "candidate")) and \(each) hours each.\(warning.en)"
        )
    }

    /// What was assumed, to be printed with every answer.
    public var assumptionSentence: Sentence {
        let quality = PlainNumber.text(assumptions.qualityDeviation, 2)
        let severity = PlainNumber.text(assumptions.severityDeviation, 2)
        let noise = PlainNumber.text(assumptions.noiseDeviation, 2)
        let minutes = PlainNumber.text(assumptions.minutesPerSheet, 0)
        let origin =
            assumptions.origin == .assumed
            ? (ko: "가정한 값", en: "assumed") : (ko: "지난 단계에서 잰 값", en: "measured in an earlier stage")
        let method = assumptions.isAdjusted ? ScoringMethod.adjusted.title : ScoringMethod.mean.title
        return Sentence(
            ko: "가정: 후보 \(assumptions.candidates)곳, 심사위원 \(assumptions.reviewers)명, \(assumptions.advancing)곳 선정,"
                + " 표준편차는 후보 \(quality)점·엄격도 \(severity)점·오차 \(noise)점(\(origin.ko)), 심사표 한 장에 \(minutes)분,"
                + " \(method.ko), 모의실험 \(runs)회, 시드 \(seed).",
            en: "Assumed: \(PlainNumber.count(assumptions.candidates, "candidate")), "
                + "\(PlainNumber.count(assumptions.reviewers, "reviewer")), "
                + "\(assumptions.advancing) go on; standard deviations of quality \(quality), severity \(severity) and "
                + "noise \(noise) points (\(origin.en)); \(minutes) minutes a sheet; \(method.en); \(runs) runs; seed "
                + "\(seed).")
    }
}
