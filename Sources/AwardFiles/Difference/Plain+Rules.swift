import AwardCore

extension Plain {
    static func window(_ window: StageWindow, _ clock: LocalClock) -> LocalizedText {
        let (opens, due, closes) = (clock.text(window.opens), clock.text(window.due), clock.text(window.closes))
        return LocalizedText(
            ko: "\(opens)부터 \(closes)까지(\(clock.name), 제출 기한 \(due), 유예 \(window.graceMinutes)분)",
            en: "\(opens) to \(closes) (\(clock.name), due \(due), grace \(window.graceMinutes) min)")
    }

    static func rounding(_ rounding: Rounding) -> LocalizedText {
        let words: LocalizedText
        switch rounding.mode {
        case .halfUp: words = LocalizedText(ko: "반올림", en: "half up")
        case .halfEven: words = LocalizedText(ko: "오사오입", en: "half to even")
        case .truncate: words = LocalizedText(ko: "절사", en: "truncated")
        case .ceiling: words = LocalizedText(ko: "절상", en: "rounded away from zero")
        }
        return LocalizedText(
            ko: "소수점 아래 \(rounding.digits)자리 \(words.ko)", en: "\(rounding.digits) decimals, \(words.en)")
    }

    static func aggregation(_ rule: Aggregation) -> LocalizedText {
        var words: LocalizedText
        switch rule.method {
        case .mean: words = LocalizedText(ko: "산술평균", en: "mean")
        case .trimmedMean:
            words = LocalizedText(
                ko: "최고·최저 \(rule.drop)개씩 제외한 평균(\(rule.minimumForTrim)명 이상일 때)",
                en: "trimmed mean dropping \(rule.drop) each (from \(rule.minimumForTrim) sheets)")
        case .median: words = LocalizedText(ko: "중앙값", en: "median")
        case .sum: words = LocalizedText(ko: "합계", en: "sum")
        }
        words.ko += rule.unit == .criterion ? ", 평가항목별" : ", 총점 기준"
        words.en += rule.unit == .criterion ? ", per criterion" : ", of totals"
        for (rounding, ko, en) in [(rule.sheetRounding, "심사표", "sheets"), (rule.criterionRounding, "평가항목", "criteria")]
        {
            guard let text = rounding.map(Plain.rounding) else { continue }
            words.ko += ", \(ko) \(text.ko)"
            words.en += ", \(en) to \(text.en)"
        }
        return words
    }

    static func normalisation(_ rule: Normalisation) -> LocalizedText {
        var words = rule.method.title
        if rule.scope == .category {
            words.ko += ", 부문별"
            words.en += ", within each category"
        }
        guard rule.method.usesSpread else { return words }
        let divisor = rule.divisor == .sample ? "m − 1" : "m"
        let few: LocalizedText
        switch rule.fewSheets {
        case .refuse: few = LocalizedText(ko: "거부", en: "refused")
        case .neutral: few = LocalizedText(ko: "평균으로 봄", en: "taken as average")
        case .rank: few = LocalizedText(ko: "전체를 순위 점수로", en: "rank for all")
        }
        words.ko += ", 소수점 아래 \(rule.decimals)자리, 나눗수 \(divisor), \(rule.minimumSheets)건 미만은 \(few.ko)"
        words.en += ", \(rule.decimals) decimals, divisor \(divisor), below \(rule.minimumSheets) sheets \(few.en)"
        return words
    }

    static func carryOver(_ rule: CarryOver) -> LocalizedText {
        switch rule {
        case .reset: return LocalizedText(ko: "반영하지 않음", en: "earlier stages do not count")
        case .cumulative(let own, let earlier):
            let shares = earlier.map { "\($0.stage) \($0.weight) %" }.joined(separator: ", ")
            return LocalizedText(ko: "이 단계 \(own) %, \(shares)", en: "this stage \(own) %, \(shares)")
        }
    }

    static func quota(_ quota: SelectionRules.Quota) -> LocalizedText {
        switch quota {
        case .all: return LocalizedText(ko: "모두", en: "everybody")
        case .top(let places): return LocalizedText(ko: "부문별 상위 \(places)", en: "the top \(places) of each category")
        case .byCategory(let places): return quotas(places)
        case .multipleOfPrizes(let factor):
            return LocalizedText(ko: "시상 수의 \(factor)배수", en: "\(factor) times the prizes")
        }
    }

    static func cutTie(_ rule: SelectionRules.CutTie) -> LocalizedText {
        switch rule {
        case .break: return LocalizedText(ko: "가려야 함", en: "must be broken")
        case .admitAll: return LocalizedText(ko: "모두 선정", en: "all go on")
        case .admitNone: return LocalizedText(ko: "모두 제외", en: "none goes on")
        }
    }

    static func vacancy(_ rule: SelectionRules.Vacancy) -> LocalizedText {
        switch rule {
        case .leaveEmpty: return LocalizedText(ko: "비워 둠", en: "stays empty")
        case .nextInCategory: return LocalizedText(ko: "같은 부문 차순위", en: "next in the category")
        case .moveTo(let categories):
            let names = categories.joined(separator: ", ")
            return LocalizedText(ko: "다른 부문으로 이동: \(names)", en: "moves to \(names)")
        }
    }

    static func scope(_ scope: SelectionCaps.Scope) -> LocalizedText {
        switch scope {
        case .category: return LocalizedText(ko: "부문별", en: "each category")
        case .award: return LocalizedText(ko: "시상 전체", en: "the whole award")
        }
    }

    static func tieBreak(_ steps: [TieBreakStep]) -> LocalizedText {
        guard !steps.isEmpty else { return none }
        let words = steps.map(tieBreak)
        return LocalizedText(
            ko: words.map(\.ko).joined(separator: " → "), en: words.map(\.en).joined(separator: " → "))
    }

    private static func tieBreak(_ step: TieBreakStep) -> LocalizedText {
        switch step {
        case .criterion(let id): return LocalizedText(ko: "평가항목 \(id)", en: "criterion \(id)")
        case .largestCriterion: return LocalizedText(ko: "배점이 가장 큰 항목", en: "largest criterion")
        case .stage(let id): return LocalizedText(ko: "단계 \(id) 점수", en: "score of stage \(id)")
        case .component(let id): return LocalizedText(ko: "구성 요소 \(id)", en: "component \(id)")
        case .trimmedMean: return LocalizedText(ko: "최고·최저 제외 평균", en: "trimmed mean")
        case .median: return LocalizedText(ko: "중앙값", en: "median")
        case .lowerSpread: return LocalizedText(ko: "편차가 작은 순", en: "lower spread")
        case .headToHead: return LocalizedText(ko: "맞대결", en: "head to head")
        case .chair: return LocalizedText(ko: "위원장 결정", en: "chair's decision")
        case .draw: return LocalizedText(ko: "추첨", en: "draw")
        }
    }
}
