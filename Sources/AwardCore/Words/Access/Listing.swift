/// Lists inside a sentence: the first few in full, then how many more there are.
enum Listing {
    /// The most items named in one sentence; complete lists are shown as tables.
    static let limit = 10

    /// `items`, each said by `word`, separated by commas.
    static func text<Item>(_ items: [Item], _ word: (Item) -> LocalizedText) -> LocalizedText {
        let words = items.prefix(limit).map(word)
        let rest = items.count - words.count
        let ko = words.map(\.ko).joined(separator: ", ")
        let en = words.map(\.en).joined(separator: ", ")
        return rest == 0
            ? LocalizedText(ko: ko, en: en)
            : LocalizedText(ko: "\(ko) 외 \(rest)건", en: "\(en) and \(rest) more")
    }

    /// `items` as they are.
    static func text(_ items: [String]) -> LocalizedText {
        text(items) { LocalizedText(ko: $0, en: $0) }
    }
}

extension Listing {
    /// Whole sentences one after the other.
    static func joined<Item>(_ items: [Item], _ sentence: (Item) -> LocalizedText) -> LocalizedText {
        let sentences = items.prefix(limit).map(sentence)
        let rest = items.count - sentences.count
        return LocalizedText(
            ko: sentences.map(\.ko).joined(separator: " ") + (rest == 0 ? "" : " 그 밖에 \(rest)건이 더 있습니다."),
            en: sentences.map(\.en).joined(separator: " ") + (rest == 0 ? "" : " There are \(rest) more."))
    }
}

extension Listing {
    /// States of which one is needed: ‘심사 마감’ 또는 ‘집계 완료’.
    static func either(_ states: [LocalizedText]) -> LocalizedText {
        LocalizedText(
            ko: states.map { "‘\($0.ko)’" }.joined(separator: " 또는 "),
            en: states.map { "“\($0.en)”" }.joined(separator: " or "))
    }
}
