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
            "levels": criterion.levelRanges.map { ["range": $0.text, "label": $0.label(language)] },
        ]
        values["guidance"] = criterion.guidance?(language)
        values["weight"] = criterion.weight?.exactText
        values["error"] = error
        self.values = values
    }
}
