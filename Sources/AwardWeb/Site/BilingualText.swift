import AwardCore

/// Text that says everything twice, side by side: `[[저장|Save]]`.
///
/// A template holds both languages in one place, so none can be forgotten and a change of one is seen beside the other.
enum BilingualText {
    /// A pair of brackets that does not hold exactly one bar.
    struct Malformed: Error, CustomStringConvertible {
        /// What stands between the brackets.
        let found: String

        var description: String { "[[\(found)]] does not hold two languages parted by one bar" }
    }

    /// One language of the text.
    ///
    /// - Throws: ``Malformed`` for brackets that are not closed or do not hold exactly two parts.
    static func text(_ text: String, in language: Language) throws(Malformed) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "[[") {
            result += rest[..<start.lowerBound]
            let inner = rest[start.upperBound...]
            guard let end = inner.firstRange(of: "]]") else { throw Malformed(found: String(inner.prefix(40))) }
            let parts = inner[..<end.lowerBound].split(separator: "|", omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw Malformed(found: String(inner[..<end.lowerBound])) }
            result += parts[language == .korean ? 0 : 1]
            rest = inner[end.upperBound...]
        }
        return result + rest
    }
}
