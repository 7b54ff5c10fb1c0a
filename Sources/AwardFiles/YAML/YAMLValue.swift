import AwardCore
import Yams

/// One value in a YAML file: the node, its field path, and where its mistakes go.
struct YAMLValue {
    let node: Node
    /// E.g. `stages[0].panel.minimum_sheets`.
    let path: String
    let document: YAMLDocument

    var line: Int { node.mark?.line ?? 0 }
    var column: Int { node.mark?.column ?? 0 }

    /// The text of a single value, as written; `nil` for a list or fields.
    var word: String? { node.scalar?.string }
    /// Whether this is a list without items.
    var isEmptyList: Bool { node.sequence?.isEmpty ?? false }
    /// Whether this consists of fields.
    var isMapping: Bool { node.mapping != nil }

    /// Whether nothing was written.
    var isNull: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    func report(
        _ message: LocalizedText, severity: Diagnostic.Severity = .error, suggestion: String? = nil,
        field: String? = nil
    ) {
        document.report(
            message, severity: severity, line: line, column: column, path: field.map(child) ?? path,
            suggestion: suggestion)
    }

    func report(ko: String, en: String, severity: Diagnostic.Severity = .error, suggestion: String? = nil) {
        report(LocalizedText(ko: ko, en: en), severity: severity, suggestion: suggestion)
    }

    func child(_ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    /// The values of a list; `nil`, and reported, if it is none.
    func items() -> [YAMLValue]? {
        guard let sequence = node.sequence else {
            report(ko: "목록(“- ” 또는 [ ])이어야 하는데 \(kind.ko)입니다.", en: "this must be a list, but is \(kind.en)")
            return nil
        }
        return sequence.enumerated().map { YAMLValue(node: $1, path: "\(path)[\($0)]", document: document) }
    }

    /// The text of one field, unread and unchecked.
    func peek(_ key: String) -> String? {
        node.mapping?.first { $0.key.scalar?.string == key }?.value.scalar?.string
    }

    /// The fields of a mapping in file order, each with its name as a value of its own; `nil`, and reported, if it is none.
    func pairs() -> [(key: String, name: YAMLValue, value: YAMLValue)]? {
        guard let mapping = node.mapping else {
            report(ko: "“항목: 값”들이어야 하는데 \(kind.ko)입니다.", en: "this must be fields with values, but is \(kind.en)")
            return nil
        }
        var pairs: [(String, YAMLValue, YAMLValue)] = []
        for (key, value) in mapping {
            let keyText = key.scalar?.string ?? ""
            let keyValue = YAMLValue(node: key, path: child(YAMLValue.shown(keyText)), document: document)
            guard let name = key.scalar?.string else {
                keyValue.report(ko: "항목 이름은 글자여야 합니다.", en: "a field's name must be a word")
                continue
            }
            let place = YAMLDocument.Place(line: keyValue.line, column: keyValue.column)
            if document.repeatedKeys.contains(place) { continue }
            pairs.append((name, keyValue, YAMLValue(node: value, path: child(name), document: document)))
        }
        return pairs
    }

    /// What the value is, for sentences.
    var kind: (ko: String, en: String) {
        if isNull { return ("빈 값", "empty") }
        switch node {
        case .scalar(let scalar):
            let shown = YAMLValue.shown(scalar.string)
            return ("“\(shown)”", "“\(shown)”")
        case .mapping: return ("“항목: 값”들", "fields with values")
        case .sequence: return ("목록", "a list")
        case .alias: return ("별칭", "an alias")
        }
    }

    /// At most 40 characters of a value, on one line.
    static func shown(_ text: String) -> String {
        let line = text.prefix(41).map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}
