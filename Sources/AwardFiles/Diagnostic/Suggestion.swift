import AwardCore

/// Finds what was probably meant by a misspelt word.
enum Suggestion {
    /// The closest of `candidates`, if any is close enough to be meant.
    ///
    /// Close enough is a third of the letters, at least one and at most three, counting a swap of neighbours as one.
    static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(65))
        guard letters.count <= 64 else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars)
            let allowed = Swift.max(1, Swift.min(3, Swift.max(letters.count, other.count) / 3))
            guard abs(other.count - letters.count) <= allowed else { continue }
            let found = distance(letters, other)
            if found <= allowed, found < best?.distance ?? .max { best = (candidate, found) }
        }
        return best?.word
    }

    /// “Did you mean …?” to follow a sentence; empty if there is nothing to suggest.
    static func question(_ meant: String?) -> LocalizedText {
        guard let meant else { return LocalizedText(ko: "", en: "") }
        return LocalizedText(ko: " 혹시 “\(meant)”입니까?", en: "; did you mean “\(meant)”?")
    }

    /// Edits from one word to the other: insert, delete, replace, swap neighbours (optimal string alignment).
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty else { return right.count }
        guard !right.isEmpty else { return left.count }
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for i in 1...left.count {
            var row = [i] + Array(repeating: 0, count: right.count)
            for j in 1...right.count {
                let same = left[i - 1] == right[j - 1]
                row[j] = Swift.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (same ? 0 : 1))
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    row[j] = Swift.min(row[j], beforePrevious[j - 2] + 1)
                }
            }
            (beforePrevious, previous) = (previous, row)
        }
        return previous[right.count]
    }
}
