import AwardCore
import AwardUseCases

/// How far one scoresheet is, as the reviewer reads it, and what is to be done.
struct SheetStateWords {
    /// What it is called.
    let title: LocalizedText
    /// The class that colours it; the words say the same.
    let tone: String
    /// What to do next; `nil` when there is nothing.
    let action: LocalizedText?

    init(_ item: ReviewerWork.Item, isOpen: Bool) {
        if let conflict = item.conflict {
            title = conflict.title
            tone = "barred"
            action = nil
            return
        }
        title = SheetStateWords.title(of: item.status)
        tone = SheetStateWords.tone(of: item.status)
        switch item.status {
        case .absent: action = isOpen ? LocalizedText(ko: "심사하기", en: "Score") : nil
        case .draft: action = isOpen ? LocalizedText(ko: "이어서 쓰기", en: "Go on") : nil
        case .submitted, .abstained: action = nil
        }
    }

    /// What a sheet's state is called.
    static func title(of status: SheetStatus) -> LocalizedText {
        switch status {
        case .absent: return LocalizedText(ko: "심사 전", en: "to do")
        case .draft: return LocalizedText(ko: "작성 중", en: "draft")
        case .submitted: return LocalizedText(ko: "제출함", en: "submitted")
        case .abstained: return LocalizedText(ko: "기권함", en: "abstained")
        }
    }

    /// The class that colours a sheet's state.
    static func tone(of status: SheetStatus) -> String {
        switch status {
        case .absent: return ""
        case .draft: return "draft"
        case .submitted, .abstained: return "done"
        }
    }
}
