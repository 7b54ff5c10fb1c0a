import AwardCore

/// One criterion with a large target for each mark, grouped by level; a field to type in where there are too many marks.
struct TouchCriterionView {
    /// More marks than these are typed.
    static let mostTargets = 61

    /// What the template is filled with.
    let values: [String: Any]

    init(_ criterion: Criterion, number: Int, value: String?, isFixed: Bool, _ language: Language) {
        let ranges = criterion.levelRanges
        let marks = criterion.marks(atMost: TouchCriterionView.mostTargets)
        func target(_ mark: Mark) -> [String: Any] {
            let text = mark.text(on: criterion)
            return [
                "text": text, "id": "mark-\(criterion.id)-\(text)", "criterion": criterion.id,
                "isChosen": text == value,
            ]
        }
        // Marks below the lowest level, if there are any, stand in a group without a name.
        let groups = (marks ?? []).reduce(into: [(label: String, marks: [Mark])]()) { groups, mark in
            let points = mark.points(on: criterion)
            let label = ranges.first { points >= $0.from }?.label(language) ?? ""
            if groups.last?.label != label { groups.append((label, [])) }
            groups[groups.count - 1].marks.append(mark)
        }
        var values: [String: Any] = [
            "number": number, "id": criterion.id, "title": criterion.title(language),
            "lowest": criterion.lowest.exactText, "maximum": criterion.maximum.exactText,
            "step": criterion.step.exactText, "value": value ?? "", "isFixed": isFixed, "isTyped": marks == nil,
            "groups": groups.map { group -> [String: Any] in
                ["label": group.label, "hasLabel": !group.label.isEmpty, "targets": group.marks.map(target)]
            },
        ]
        values["guidance"] = criterion.guidance?(language)
        values["weight"] = criterion.weight?.exactText
        self.values = values
    }
}
