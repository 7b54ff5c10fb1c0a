extension StoryTeller {
    /// How each reviewer's total was put on the common scale: the rule, then one line a reviewer from high to low.
    func normalisedTotals(
        _ component: CandidateWorking.Component, _ normalised: CandidateWorking.Normalised
    ) -> [LocalizedText] {
        var lines = [rule(normalised)]
        if normalised.fellBack {
            lines.append(
                LocalizedText(
                    ko: "심사 건수가 기준에 못 미치는 위원이 있어, 공고한 규칙에 따라 모든 위원의 총점을 순위 점수로 바꾸었습니다.",
                    en: "A reviewer had too few sheets, so by the announced rule rank took the method's place for all.")
            )
        }
        for (position, entry) in component.totals.entries.enumerated() {
            guard let found = normalised.entries.first(where: { $0.reviewer == entry.reviewer }) else { continue }
            let name = reviewer(entry.reviewer, position: position + 1)
            let way = way(found, normalised.method)
            let value = normalised.method.value(found.value)
            let note = entry.fate.note
            lines.append(
                LocalizedText(
                    ko: "\(name.ko): 원점수 \(found.raw.shown)점, \(way.ko) → \(value.ko)\(note.ko)",
                    en: "\(name.en): \(found.raw.shown) as given, \(way.en) → \(value.en)\(note.en)"))
        }
        return lines
    }

    /// What the totals would have come to as they were given.
    func rawLine(_ normalised: CandidateWorking.Normalised) -> LocalizedText {
        let words = normalised.raw.words
        return LocalizedText(
            ko: "정규화하지 않으면 \(words.ko) \(normalised.raw.result.shown)점입니다.",
            en: "Without normalisation: \(words.en.lowercasedFirst) \(normalised.raw.result.shown).")
    }

    private func rule(_ normalised: CandidateWorking.Normalised) -> LocalizedText {
        let formula = normalised.method.formula
        let isByCategory = stage?.normalisation?.scope == .category
        let scope =
            isByCategory
            ? LocalizedText(ko: "위원마다 같은 부문에서 심사한 후보 전체를 기준으로 합니다.", en: "over all the reviewer scored in the category")
            : LocalizedText(ko: "위원마다 이 단계에서 심사한 후보 전체를 기준으로 합니다.", en: "over all the reviewer scored in the stage")
        guard normalised.method.usesSpread, let rules = stage?.normalisation else {
            return LocalizedText(ko: "\(formula.ko). \(scope.ko)", en: "Normalised: \(formula.en), \(scope.en).")
        }
        return LocalizedText(
            ko: "\(formula.ko). \(scope.ko) 표준점수는 소수점 아래 \(rules.decimals)자리까지 반올림합니다.",
            en: "Normalised: \(formula.en), \(scope.en); z is rounded half up to \(rules.decimals) decimals.")
    }

    private func way(
        _ entry: CandidateWorking.Normalised.Entry, _ method: Normalisation.Method
    ) -> LocalizedText {
        let scale = entry.scale
        switch scale.state {
        case .tooFew(let needed):
            return LocalizedText(
                ko: "심사한 후보가 \(scale.sheets)건으로 기준 \(needed)건보다 적어 평균으로 봄",
                en: "taken as average with \(scale.sheets) sheets, fewer than \(needed)")
        case .noSpread where scale.sheets == 1:
            return LocalizedText(ko: "후보 1건만 심사하여 평균으로 봄", en: "taken as average, the reviewer's only sheet")
        case .noSpread:
            return LocalizedText(
                ko: "후보 \(scale.sheets)건에 모두 같은 점수를 주어 평균으로 봄",
                en: "taken as average, all \(scale.sheets) totals of the reviewer being equal")
        case .informative: break
        }
        switch method {
        case .zScore, .tScore:
            let spread = scale.variance.squareRoot(digits: 4).shown
            return LocalizedText(
                ko: "후보 \(scale.sheets)건의 평균 \(scale.mean.shown)점, 표준편차 \(spread)점",
                en: "mean \(scale.mean.shown) and spread \(spread) over \(scale.sheets) sheets")
        case .rank:
            let count = Rational(scale.sheets)
            let rank = count - entry.value * (count - .one) / .hundred
            return LocalizedText(
                ko: "후보 \(scale.sheets)건 가운데 \(rank.shown)위", en: "rank \(rank.shown) of \(scale.sheets) sheets")
        case .minMax:
            return LocalizedText(
                ko: "후보 \(scale.sheets)건의 최저 \(scale.lowest.shown)점, 최고 \(scale.highest.shown)점",
                en: "lowest \(scale.lowest.shown) and highest \(scale.highest.shown) of \(scale.sheets) sheets")
        }
    }
}

extension CandidateWorking.Fate {
    /// What a line of a list says of a value that was dropped.
    var note: LocalizedText {
        switch self {
        case .counted: return LocalizedText(ko: "", en: "")
        case .droppedHighest: return LocalizedText(ko: " (최고점으로 제외)", en: " (dropped as the highest)")
        case .droppedLowest: return LocalizedText(ko: " (최저점으로 제외)", en: " (dropped as the lowest)")
        }
    }
}

extension String {
    /// The text with its first letter in lower case.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
