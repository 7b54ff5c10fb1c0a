public import AwardCore

extension CompareSeverity.Answer {
    /// What adjusting would change, as a chair may read it aloud.
    public func sentence(_ language: Language) -> String {
        let moved = candidates.count { $0.place != nil && $0.place != $0.adjustedPlace }
        let names = [reviewers.first, reviewers.last].compactMap { $0.map { analysed.name($0.reviewer, language) } }
        let effects = [reviewers.first?.effect, reviewers.last?.effect].compactMap { $0?.decimalText(digits: 2) }
        guard names.count == 2, effects.count == 2, reviewers.count > 1 else {
            return LocalizedText(
                ko: "심사위원이 적어 엄격도를 견줄 수 없습니다.", en: "There are too few reviewers to compare severity.")(language)
        }
        let unit = unit == .points ? LocalizedText(ko: "점", en: " points") : LocalizedText(ko: "로짓", en: " logits")
        return LocalizedText(
            ko: "가장 엄격한 \(names[0]) 위원(\(effects[0])\(unit.ko))과 가장 후한 \(names[1]) 위원(\(effects[1])\(unit.ko))의"
                + " 차이를 보정하면 후보 \(moved)곳의 자리가 공식 순위와 달라집니다.",
            en: "Between \(names[0]), the most severe (\(effects[0])\(unit.en)), and \(names[1]), the most lenient "
                + "(\(effects[1])\(unit.en)), adjusting would move \(moved) candidates from their official places.")(
                language)
    }
}
