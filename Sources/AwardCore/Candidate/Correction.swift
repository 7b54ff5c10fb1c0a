/// One name that was misspelt, as it was and as it shall be.
public struct Correction: Sendable, Hashable, Codable {
    /// What is corrected, e.g. `name_en`.
    public var field: String
    /// As it was.
    public var before: String
    /// As it shall be.
    public var after: String

    /// Longest text of a name, in characters.
    public static let longest = 200

    /// `field` becomes `after`; `nil` where nothing else is asked for than what is there.
    public init?(_ field: String, _ before: String, _ after: String?) {
        guard let after, after != before else { return nil }
        self.field = field
        self.before = before
        self.after = after
    }

    /// What keeps the text from being a name.
    public var problem: Problem? {
        let flag = "--" + String(field.map { $0 == "_" ? "-" : $0 })
        if after.allSatisfy(\.isWhitespace) {
            return Problem(
                at: flag, LocalizedText(ko: "값이 비어 있습니다.", en: "This must not be blank."))
        }
        if after.count > Correction.longest {
            return Problem(
                at: flag,
                LocalizedText(
                    ko: "글이 \(Correction.longest)자를 넘습니다(\(after.count)자).",
                    en: "This is longer than \(Correction.longest) characters (\(after.count))."))
        }
        if after.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            return Problem(
                at: flag,
                LocalizedText(ko: "글에 제어 문자가 있습니다.", en: "This holds a control character."))
        }
        return nil
    }
}

extension Problem {
    /// A correction was asked for that changes nothing.
    public static let nothingToCorrect = Problem(
        at: "",
        LocalizedText(
            ko: "바꿀 내용이 없습니다. 지금과 다른 값을 하나 이상 적어 주십시오.",
            en: "There is nothing to correct; give at least one value that differs from what is stored."))
}
