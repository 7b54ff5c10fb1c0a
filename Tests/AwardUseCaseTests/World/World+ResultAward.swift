import AwardCore

/// A small award whose results are easy to work out by hand: two criteria of ten points, three reviewers, the plain mean.
struct JudgedAward {
    /// The stages, by their short names.
    var stages = ["final"]
    /// Whether the stages are blind.
    var isBlind = false
    /// The vacancy rule of the last stage.
    var vacancy = SelectionRules.Vacancy.nextInCategory
    /// How equal scores are told apart.
    var tieBreak: [TieBreakStep] = [.chair]
    /// What may be added or taken off.
    var adjustments = AdjustmentRules(maximumBonus: Rational(5), maximumPenalty: Rational(5))
    /// Windows and visibility.
    var publication = PublicationRules()
    /// Least score for the second prize.
    var secondPrizeMinimum: MinimumScore?

    /// The award as its file would say it.
    var definition: AwardDefinition {
        AwardDefinition(
            id: "small-award", title: LocalizedText(ko: "작은 시상", en: "Small award"),
            categories: [
                CategoryDefinition(id: "city", title: LocalizedText(ko: "시", en: "City")),
                CategoryDefinition(id: "county", title: LocalizedText(ko: "군", en: "County")),
            ],
            stages: stages.map(stage),
            prizes: [
                PrizeDefinition(id: "grand", title: LocalizedText(ko: "대상", en: "Grand prize")),
                PrizeDefinition(
                    id: "excellence", title: LocalizedText(ko: "최우수상", en: "Excellence prize"),
                    minimum: secondPrizeMinimum),
            ],
            publication: publication)
    }

    private func stage(_ id: String) -> StageDefinition {
        let criteria = ["merit", "effect"].map { name in
            Criterion(
                id: name, title: LocalizedText(ko: name, en: name), maximum: Rational(10), step: Rational(1))
        }
        return StageDefinition(
            id: id, title: LocalizedText(ko: id, en: id),
            rubric: Rubric(id: "small", title: LocalizedText(ko: "기준", en: "Criteria"), criteria: criteria),
            panel: PanelRules(minimumSheets: 1), isBlind: isBlind, adjustments: adjustments,
            selection: SelectionRules(vacancy: vacancy), tieBreak: tieBreak)
    }
}
