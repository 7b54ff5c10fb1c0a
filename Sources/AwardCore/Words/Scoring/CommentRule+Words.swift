extension CommentRule {
    /// When a comment is demanded, as the reviewer reads it before writing; `nil` when never.
    public var sentence: LocalizedText? {
        if always { return LocalizedText(ko: "의견을 꼭 적어 주십시오.", en: "A comment is needed.") }
        switch (belowPercent, abovePercent) {
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
