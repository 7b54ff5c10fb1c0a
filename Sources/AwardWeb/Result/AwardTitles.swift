import AwardCore

/// What prizes and categories are called, by their short names.
struct AwardTitles {
    private let definition: AwardDefinition

    init(_ definition: AwardDefinition) {
        self.definition = definition
    }

    /// A prize's title.
    func prize(_ id: String) -> LocalizedText {
        definition.prizes.first { $0.id == id }?.title ?? LocalizedText(ko: id, en: id)
    }

    /// A category's title.
    func category(_ id: String) -> LocalizedText {
        definition.category(id)?.title ?? LocalizedText(ko: id, en: id)
    }
}
