import AwardCore

/// One criterion on the form.
struct CriterionView {
    /// What the template is filled with.
    let values: [String: Any]

    init(
        _ criterion: Criterion, number: Int, value: String?, error: String?, isFixed: Bool, _ language: Language
    ) {
        var values: [String: Any] = [
            "number": number, "id": criterion.id, "title": criterion.title(language),
            "lowest": criterion.lowest.exactText, "maximum": criterion.maximum.exactText,
            "step": criterion.step.exactText, "value": value ?? "", "isFixed": isFixed,
            "hasLevels": !criterion.levels.isEmpty,
            "levels": criterion.levels.enumerated().map { index, level in
                let above = index == 0 ? criterion.maximum : criterion.levels[index - 1].from - criterion.step
                return [
                    "range": above == level.from ? level.from.exactText : "\(level.from)–\(above)",
                    "label": level.label(language),
                ]
            },
        ]
        values["guidance"] = criterion.guidance?(language)
        values["weight"] = criterion.weight?.exactText
        values["error"] = error
        self.values = values
    }
}

/// When a comment is demanded, as the reviewer reads it before writing.
enum CommentRuleWords {
    static func text(_ rule: CommentRule) -> LocalizedText? {
        if rule.always { return LocalizedText(ko: "의견을 꼭 적어 주십시오.", en: "A comment is needed.") }
        switch (rule.belowPercent, rule.abovePercent) {
        case (let low?, let high?):
            return LocalizedText(
                ko: "합계가 만점의 \(low)% 미만이거나 \(high)%를 넘으면 의견을 적어 주셔야 합니다.",
                en: "A comment is needed when the total is below \(low) % or above \(high) % of the maximum.")
        case (let low?, nil):
            return LocalizedText(
                ko: "합계가 만점의 \(low)% 미만이면 의견을 적어 주셔야 합니다.",
                en: "A comment is needed when the total is below \(low) % of the maximum.")
        case (nil, let high?):
            return LocalizedText(
                ko: "합계가 만점의 \(high)%를 넘으면 의견을 적어 주셔야 합니다.",
                en: "A comment is needed when the total is above \(high) % of the maximum.")
        case (nil, nil): return nil
        }
    }
}
