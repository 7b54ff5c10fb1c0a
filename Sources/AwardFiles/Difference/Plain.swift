import AwardCore

/// Values of a definition in words, in both languages.
enum Plain {
    static let none = LocalizedText(ko: "없음", en: "none")
    static let all = LocalizedText(ko: "전체", en: "all")
    static let rest = LocalizedText(ko: "남은 모두", en: "everybody left")
    static let asStage = LocalizedText(ko: "단계와 같음", en: "as the stage")

    static func same(_ text: String) -> LocalizedText { LocalizedText(ko: text, en: text) }
    static func number(_ value: Int) -> LocalizedText { same("\(value)") }
    static func number(_ value: Rational) -> LocalizedText { same(value.exactText) }
    static func percent(_ value: Rational) -> LocalizedText { same("\(value.exactText) %") }
    static func list(_ words: [String]) -> LocalizedText { words.isEmpty ? none : same(words.joined(separator: ", ")) }

    static func limit(_ value: Int?) -> LocalizedText {
        value.map(number) ?? LocalizedText(ko: "제한 없음", en: "no limit")
    }

    static func yesNo(_ value: Bool) -> LocalizedText {
        value ? LocalizedText(ko: "예", en: "yes") : LocalizedText(ko: "아니오", en: "no")
    }

    static func minimum(_ minimum: MinimumScore) -> LocalizedText {
        switch minimum {
        case .percent(let percent): return LocalizedText(ko: "만점의 \(percent) %", en: "\(percent) % of the maximum")
        case .points(let points): return LocalizedText(ko: "\(points)점", en: "\(points) points")
        }
    }

    static func quotas(_ quotas: [CategoryQuota]) -> LocalizedText {
        list(quotas.map { "\($0.category) \($0.places)" })
    }

    static func form(_ form: StageDefinition.Form) -> LocalizedText {
        switch form {
        case .paper: return LocalizedText(ko: "서면심사", en: "paper review")
        case .presentation: return LocalizedText(ko: "발표심사", en: "presentation")
        case .siteVisit: return LocalizedText(ko: "현장실사", en: "site visit")
        }
    }

    static func kind(_ kind: Criterion.Kind) -> LocalizedText {
        switch kind {
        case .qualitative: return LocalizedText(ko: "정성평가", en: "qualitative")
        case .quantitative: return LocalizedText(ko: "정량평가", en: "quantitative")
        }
    }

    static func comparison(_ comparison: ScoreComparison) -> LocalizedText {
        switch comparison {
        case .rounded: return LocalizedText(ko: "반올림한 점수", en: "the rounded score")
        case .exact: return LocalizedText(ko: "반올림 전 점수", en: "the exact score")
        }
    }

    static func comments(_ rule: CommentRule) -> LocalizedText {
        if rule.always { return LocalizedText(ko: "항상", en: "always") }
        var ko: [String] = []
        var en: [String] = []
        if let below = rule.belowPercent {
            ko.append("만점의 \(below) % 미만")
            en.append("below \(below) %")
        }
        if let above = rule.abovePercent {
            ko.append("만점의 \(above) % 초과")
            en.append("above \(above) %")
        }
        return ko.isEmpty ? none : LocalizedText(ko: ko.joined(separator: ", "), en: en.joined(separator: ", "))
    }

    static func levels(_ levels: [Criterion.Level]) -> LocalizedText {
        guard !levels.isEmpty else { return none }
        return LocalizedText(
            ko: levels.map { "\($0.from)점부터 \($0.label.ko)" }.joined(separator: ", "),
            en: levels.map { "\($0.label.en) from \($0.from)" }.joined(separator: ", "))
    }
}
