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
        switch item.sheet?.state ?? .absent {
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

extension ReviewerWork.Item {
    /// Marks as text, by criterion.
    func texts(on rubric: Rubric) -> [String: String] {
        var texts: [String: String] = [:]
        for (criterion, steps) in zip(rubric.criteria, sheet?.marks ?? []) {
            if let steps { texts[criterion.id] = Mark(steps: steps).text(on: criterion) }
        }
        return texts
    }

    /// The total of the marks that are set; `nil` when none is.
    func total(on rubric: Rubric) -> String? {
        guard let sheet, sheet.state != .abstained else { return nil }
        let marks = sheet.marks.map { $0.map { Mark(steps: $0) } }
        return marks.contains { $0 != nil } ? rubric.runningTotal(of: marks).exactText : nil
    }
}
