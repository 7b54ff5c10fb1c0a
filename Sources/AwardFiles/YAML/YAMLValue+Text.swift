import AwardCore
import Yams

extension YAMLValue {
    /// One text, trimmed, 1 to `limit` characters; otherwise reported.
    func text(limit: Int = 200) -> String? {
        guard let scalar = node.scalar else {
            report(ko: "글이어야 하는데 \(kind.ko)입니다.", en: "this must be text, but is \(kind.en)")
            return nil
        }
        let text = YAMLValue.trimmed(scalar.string)
        guard !text.isEmpty else {
            report(ko: "빈 글입니다.", en: "this text is empty")
            return nil
        }
        guard text.count <= limit else {
            report(
                ko: "글이 \(limit)자를 넘습니다(\(text.count)자).",
                en: "this text is longer than \(limit) characters (\(text.count))")
            return nil
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) else {
            report(ko: "글에 제어 문자가 있습니다.", en: "this text holds a control character")
            return nil
        }
        return text
    }

    /// A title in both languages.
    func localizedText(limit: Int = 200) -> LocalizedText? {
        if node.scalar != nil, !isNull {
            report(
                ko: "두 언어로 {ko: …, en: …}처럼 적어야 하는데 \(kind.ko)입니다.",
                en: "this must be in both languages, {ko: …, en: …}, but is \(kind.en)")
            return nil
        }
        guard let fields = YAMLFields(self, AwardFormat.text) else { return nil }
        let ko = fields["ko"]?.text(limit: limit)
        let en = fields["en"]?.text(limit: limit)
        guard let ko, let en else { return nil }
        return LocalizedText(ko: ko, en: en)
    }

    /// A short name: small letters, digits, hyphens and underscores.
    func identifier() -> String? {
        guard let text = text(limit: 64) else { return nil }
        let bytes = Array(text.utf8)
        let isWord = { (byte: UInt8) in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        let isInner = { (byte: UInt8) in isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
        guard let first = bytes.first, let last = bytes.last, isWord(first), isWord(last), bytes.allSatisfy(isInner)
        else {
            report(
                ko: "“\(YAMLValue.shown(text))”: 짧은 이름은 영문 소문자, 숫자, “-”, “_”로만 적고 글자나 숫자로 시작하고 끝납니다.",
                en: """
                    “\(YAMLValue.shown(text))” cannot be a short name: use small letters, digits, “-” and “_”, \
                    beginning and ending with a letter or digit
                    """)
            return nil
        }
        return text
    }

    /// `true` or `false`.
    func boolean() -> Bool? {
        switch node.scalar.map({ ($0.style == .plain, $0.string) }) {
        case (true, "true")?: return true
        case (true, "false")?: return false
        default:
            report(ko: "true 또는 false여야 하는데 \(kind.ko)입니다.", en: "this must be true or false, but is \(kind.en)")
            return nil
        }
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word? where Word.RawValue == String {
        let words = type.allCases.map(\.rawValue)
        guard let text = node.scalar?.string, let word = Word(rawValue: text) else {
            reportWord(among: words)
            return nil
        }
        return word
    }

    /// Reports that the value is none of `words`.
    func reportWord(among words: [String]) {
        let list = words.joined(separator: ", ")
        let meant = node.scalar.flatMap { Suggestion.closest(to: $0.string, among: words) }
        let hint = Suggestion.question(meant)
        report(
            ko: "\(list) 가운데 하나여야 하는데 \(kind.ko)입니다.\(hint.ko)",
            en: "this must be one of \(list), but is \(kind.en)\(hint.en)", suggestion: meant)
    }

    /// The name of something defined elsewhere in the file; reported if there is nothing of that name.
    func reference(to what: LocalizedText, among known: [String]) -> String? {
        guard let name = node.scalar?.string else {
            report(
                ko: "\(what.ko)의 짧은 이름이어야 하는데 \(kind.ko)입니다.",
                en: "this must be the short name of a \(what.en), but is \(kind.en)")
            return nil
        }
        guard known.contains(name) else {
            reportUnknown(name, what, known)
            return nil
        }
        return name
    }

    /// Reports that no `what` is called `name`.
    func reportUnknown(_ name: String, _ what: LocalizedText, _ known: [String]) {
        let meant = Suggestion.closest(to: name, among: known)
        let list = known.isEmpty ? "–" : known.joined(separator: ", ")
        let shown = YAMLValue.shown(name)
        let hint =
            meant == nil
            ? LocalizedText(ko: " 쓸 수 있는 이름: \(list).", en: "; there are: \(list)") : Suggestion.question(meant)
        report(
            ko: "“\(shown)”: 그런 이름의 \(Korean.topic(what.ko)) 없습니다.\(hint.ko)",
            en: "there is no \(what.en) “\(shown)” here\(hint.en)", suggestion: meant)
    }

    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest.startIndex == text.startIndex && rest.endIndex == text.endIndex ? text : String(rest)
    }
}
