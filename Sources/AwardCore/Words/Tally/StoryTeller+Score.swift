extension StoryTeller {
    /// From this stage's own value to the score that is announced.
    var score: [LocalizedText] {
        guard let exact = standing.score, let own = standing.own else { return [] }
        var lines = standing.components.map(componentLine)
        if !standing.components.isEmpty || stage?.rubric.isWeighted == true || !standing.carried.isEmpty {
            lines.append(ownLine(own))
        }
        if let raw = standing.raw, !standing.components.isEmpty {
            lines.append(
                LocalizedText(
                    ko: "정규화하지 않은 원점수로는 \(raw.shown)점입니다.",
                    en: "As given, without normalisation, it would be \(raw.shown)."))
        }
        lines += standing.carried.map(carriedLine)
        if !standing.carried.isEmpty {
            let sum = standing.carried.reduce(Rational.zero) { $0 + $1.contribution }
            lines.append(LocalizedText(ko: "합산하면 \(sum.shown)점입니다.", en: "Together this is \(sum.shown)."))
        }
        lines += adjustmentLines
        lines.append(roundingLine(exact))
        return lines
    }

    /// This stage's own score; a normalised one has no maximum worth naming.
    private func ownLine(_ own: Rational) -> LocalizedText {
        if let method = tally.normalisation {
            return LocalizedText(
                ko: "이 단계의 점수(\(method.title.ko))는 \(own.shown)점입니다.",
                en: "This stage's own score, a \(method.title.en), is \(own.shown).")
        }
        return LocalizedText(
            ko: "이 단계의 점수는 \(standing.ownMaximum.shown)점 만점에 \(own.shown)점입니다.",
            en: "This stage's own score is \(own.shown) of \(standing.ownMaximum.shown).")
    }

    private func componentLine(_ component: ComponentScore) -> LocalizedText {
        let title = title(ofComponent: component.component)
        let numbers =
            "× \(component.weight.shown)% = \(component.contribution.shown)"
        if let method = tally.normalisation {
            return LocalizedText(
                ko: "\(title.ko): \(method.title.ko) \(component.points.shown)점 \(numbers)점",
                en: "\(title.en): \(method.title.en) \(component.points.shown) \(numbers)")
        }
        return LocalizedText(
            ko: "\(title.ko): \(component.maximum.shown)점 만점에 \(component.points.shown)점, "
                + "100점 환산 \(component.normalised.shown)점 \(numbers)점",
            en: "\(title.en): \(component.points.shown) of \(component.maximum.shown), "
                + "\(component.normalised.shown) on a scale of 100 \(numbers)")
    }

    private func carriedLine(_ part: CarriedScore) -> LocalizedText {
        let title = title(ofStage: part.stage)
        let numbers = "× \(part.weight.shown)% = \(part.contribution.shown)"
        return LocalizedText(
            ko: "\(title.ko): \(part.maximum.shown)점 만점에 \(part.score.shown)점, "
                + "100점 환산 \(part.normalised.shown)점 \(numbers)점",
            en: "\(title.en): \(part.score.shown) of \(part.maximum.shown), "
                + "\(part.normalised.shown) on a scale of 100 \(numbers)")
    }

    private var adjustmentLines: [LocalizedText] {
        guard let adjustment = standing.adjustment else { return [] }
        let recorded = context.input.adjustments.filter { $0.candidate == standing.candidate }
            .sorted { $0.number < $1.number }
        var lines = recorded.map { entry in
            let isBonus = entry.points.sign > 0
            let points = entry.points.magnitude.shown
            return LocalizedText(
                ko: "\(isBonus ? "가점" : "감점") \(points)점: \(entry.reason)",
                en: "\(isBonus ? "Bonus" : "Penalty") \(points): \(entry.reason)")
        }
        if adjustment.bonusCounted != adjustment.bonus {
            lines.append(
                LocalizedText(
                    ko: "가점 합계 \(adjustment.bonus.shown)점 가운데 한도에 따라 "
                        + "\(adjustment.bonusCounted.shown)점을 반영했습니다.",
                    en: "Of \(adjustment.bonus.shown) bonus points \(adjustment.bonusCounted.shown) count, "
                        + "by the limit."))
        }
        if adjustment.penaltyCounted != adjustment.penalty {
            lines.append(
                LocalizedText(
                    ko: "감점 합계 \(adjustment.penalty.shown)점 가운데 한도에 따라 "
                        + "\(adjustment.penaltyCounted.shown)점을 반영했습니다.",
                    en: "Of \(adjustment.penalty.shown) penalty points \(adjustment.penaltyCounted.shown) count, "
                        + "by the limit."))
        }
        return lines
    }

    private func roundingLine(_ exact: Rational) -> LocalizedText {
        let official = standing.officialText
        guard exact != standing.official else {
            return LocalizedText(ko: "발표 점수는 \(official)점입니다.", en: "The official score is \(official).")
        }
        let mode = tally.rounding.mode.words
        let digits = tally.rounding.digits
        return LocalizedText(
            ko: "\(exact.shown)점을 소수점 아래 \(digits)자리까지 \(mode.ko)한 발표 점수는 \(official)점입니다.",
            en: "\(exact.shown), \(mode.en) to \(digits) decimals, gives the official score \(official).")
    }

    /// Every minimum with what was reached.
    var minimums: [LocalizedText] {
        standing.minimums.map { result in
            let subject: LocalizedText
            switch result.subject {
            case .total where standing.raw != nil:
                subject = LocalizedText(ko: "총점(원점수)", en: "Total as given")
            case .total: subject = LocalizedText(ko: "총점", en: "Total")
            case .criterion(let id): subject = title(ofCriterion: id)
            case .component(let id): subject = title(ofComponent: id)
            }
            let verdict =
                result.isReached
                ? LocalizedText(ko: "충족했습니다", en: "reached")
                : LocalizedText(
                    ko: "\((result.needed - result.value).shown)점 모자라 미달(과락)입니다",
                    en: "missed by \((result.needed - result.value).shown)")
            return LocalizedText(
                ko: "\(subject.ko): \(result.value.shown)점, 기준 \(result.needed.shown)점 이상 — \(verdict.ko).",
                en: "\(subject.en): \(result.value.shown), at least \(result.needed.shown) demanded — \(verdict.en).")
        }
    }
}
