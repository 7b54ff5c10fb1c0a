import AwardCore

extension CSVTable {
    /// A short name such as a code: no blanks, at most 64 characters.
    func code(_ column: Int) -> String? {
        text(column, limit: 64).flatMap { withoutBlanks($0, column) }
    }

    private func withoutBlanks(_ text: String, _ column: Int) -> String? {
        guard !text.utf8.contains(where: { $0 <= 0x20 }) else {
            report(
                column, ko: "“\(YAMLValue.shown(text))”: 코드에는 빈칸이 없어야 합니다.",
                en: "“\(YAMLValue.shown(text))”: a code has no blanks")
            return nil
        }
        return text
    }

    /// A code that every line must have.
    func requiredCode(_ column: Int) -> String? {
        requiredText(column, limit: 64).flatMap { withoutBlanks($0, column) }
    }

    /// A whole number within `range`.
    func integer(_ column: Int, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(column) else { return nil }
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number) else {
            let shown = YAMLValue.shown(text)
            report(
                column, ko: "\(range.lowerBound)부터 \(range.upperBound)까지의 정수여야 하는데 “\(shown)”입니다.",
                en: "this must be a whole number from \(range.lowerBound) to \(range.upperBound), but is “\(shown)”")
            return nil
        }
        return number
    }

    /// One of several words, in Korean or English, whatever the case.
    func word<Value>(_ column: Int, _ words: [(Value, [String])]) -> Value? {
        guard let text = text(column) else { return nil }
        for (value, names) in words where names.contains(text) { return value }
        let normalised = CSVColumn.normalised(text)
        for (value, names) in words where names.contains(normalised) { return value }
        let all = words.flatMap(\.1)
        let meant = Suggestion.closest(to: text, among: all)
        let hint = Suggestion.question(meant)
        let list = words.compactMap { $0.1.prefix(2).joined(separator: "/") }.joined(separator: ", ")
        let shown = YAMLValue.shown(text)
        report(
            column, ko: "\(list) 가운데 하나여야 하는데 “\(shown)”입니다.\(hint.ko)",
            en: "this must be one of \(list), but is “\(shown)”\(hint.en)", suggestion: meant)
        return nil
    }

    /// Yes or no.
    func boolean(_ column: Int) -> Bool? {
        word(
            column,
            [
                (true, ["예", "yes", "true", "y", "o", "1", "외부", "external"]),
                (false, ["아니오", "no", "false", "n", "x", "0", "내부", "internal", "아니요"]),
            ])
    }

    /// A list parted by semicolons.
    func list(_ column: Int, limit: Int = 2000) -> [String] {
        guard let text = text(column, limit: limit) else { return [] }
        return text.split(separator: ";").map { YAMLValue.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
