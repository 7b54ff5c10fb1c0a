public import AwardCore

extension CalibrationGap.Part {
    /// The gap in one plain sentence: to the reference where there is one, else to the others' mean; `nil` where there is
    /// nothing to compare with.
    public var sentence: LocalizedText? {
        if let gap = fromReference { return words(gap, LocalizedText(ko: "기준점", en: "the reference")) }
        return fromPanel.map { words($0, LocalizedText(ko: "다른 위원들의 평균", en: "the others' mean")) }
    }

    private func words(_ gap: Rational, _ other: LocalizedText) -> LocalizedText {
        if gap.sign == 0 {
            return LocalizedText(ko: "\(other.ko)과 같게 주셨습니다.", en: "You gave the same as \(other.en).")
        }
        let size = (gap.sign < 0 ? -gap : gap).text(digits: 2)
        return gap.sign > 0
            ? LocalizedText(
                ko: "\(other.ko)보다 \(size)점 높게 주셨습니다.", en: "You gave \(size) more than \(other.en).")
            : LocalizedText(
                ko: "\(other.ko)보다 \(size)점 낮게 주셨습니다.", en: "You gave \(size) less than \(other.en).")
    }
}
