public import AwardCore

extension RankSensitivity.Category {
    /// How much the result hangs on, as a chair may read it aloud.
    public var sentence: LocalizedText {
        let changed = changes.count
        guard changed > 0 else {
            return LocalizedText(
                ko: "심사위원이나 항목을 하나씩 빼거나 집계 방법을 바꾼 \(compared)가지 경우 모두 1위와 선정 결과가 그대로입니다.",
                en: "In all \(compared) other ways (one reviewer or criterion less, another method) the winner and the "
                    + "cut stay.")
        }
        return LocalizedText(
            ko: "심사위원이나 항목을 하나씩 빼거나 집계 방법을 바꾼 \(compared)가지 경우 가운데 \(changed)가지에서 1위나 선정 결과가 바뀝니다.",
            en:
                "In \(changed) of \(compared) other ways (one reviewer or criterion less, another method) the winner or "
                + "the cut changes.")
    }
}
