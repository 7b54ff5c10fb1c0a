import AwardCore

/// The fields of one section of a file, checked against those the format has.
struct YAMLFields {
    let value: YAMLValue
    private let section: FormatSection
    private var entries: [String: YAMLValue] = [:]
    private var keys: [String: YAMLValue] = [:]

    /// The fields in `value`. Unknown, missing and empty ones are reported; `nil` if there are no fields at all.
    init?(_ value: YAMLValue, _ section: FormatSection) {
        self.value = value
        self.section = section
        guard let pairs = value.pairs() else { return nil }
        for pair in pairs where !value.document.log.isFull {
            guard section.keys.contains(pair.key) else {
                YAMLFields.reportUnknown(pair.key, pair.name, section.keys)
                continue
            }
            keys[pair.key] = pair.name
            if pair.value.isNull {
                pair.value.report(
                    ko: "값이 비어 있습니다. 값을 적거나 줄을 지우십시오.", en: "this has no value; give one or delete the line")
            } else {
                entries[pair.key] = pair.value
            }
        }
        for key in section.required where keys[key] == nil {
            value.report(
                LocalizedText(ko: "“\(key)” 항목이 빠졌습니다.", en: "the field “\(key)” is missing"), field: key)
        }
    }

    /// The value of a field, if it is given.
    subscript(_ key: String) -> YAMLValue? {
        assert(section.keys.contains(key), "the format has no field \(key) in \(section.name)")
        return entries[key]
    }

    /// Whether the field stands in the file, even without a value.
    func mentions(_ key: String) -> Bool {
        keys[key] != nil
    }

    private static func reportUnknown(_ key: String, _ value: YAMLValue, _ known: [String]) {
        let shown = YAMLValue.shown(key)
        guard let meant = Suggestion.closest(to: key, among: known) else {
            let list = known.joined(separator: ", ")
            value.report(
                LocalizedText(
                    ko: "“\(shown)”: 여기에 없는 항목입니다. 쓸 수 있는 항목은 \(list)입니다.",
                    en: "there is no field “\(shown)” here; there are \(list)"))
            return
        }
        value.report(
            LocalizedText(
                ko: "“\(shown)”: 여기에 없는 항목입니다. 혹시 “\(meant)”입니까?",
                en: "there is no field “\(shown)” here; did you mean “\(meant)”?"),
            suggestion: meant)
    }
}
