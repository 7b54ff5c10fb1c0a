extension SheetStatus {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .absent: return LocalizedText(ko: "아직 없음", en: "none yet")
        case .draft: return LocalizedText(ko: "작성 중", en: "draft")
        case .submitted: return LocalizedText(ko: "제출", en: "submitted")
        case .abstained: return LocalizedText(ko: "기권", en: "abstained")
        }
    }
}
