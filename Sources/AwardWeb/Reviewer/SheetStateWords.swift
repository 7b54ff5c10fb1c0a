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
        switch item.status {
        case .absent:
            title = LocalizedText(ko: "심사 전", en: "to do")
            tone = ""
            action = isOpen ? LocalizedText(ko: "심사하기", en: "Score") : nil
        case .draft:
            title = LocalizedText(ko: "작성 중", en: "draft")
            tone = "draft"
            action = isOpen ? LocalizedText(ko: "이어서 쓰기", en: "Go on") : nil
        case .submitted:
            title = LocalizedText(ko: "제출함", en: "submitted")
            tone = "done"
            action = nil
        case .abstained:
            title = LocalizedText(ko: "기권함", en: "abstained")
            tone = "done"
            action = nil
        }
    }
}
