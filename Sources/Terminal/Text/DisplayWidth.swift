/// How many columns of a terminal text takes, and fitting text into columns.
///
/// A column is one cell of the terminal's grid: most letters take one, Hangul, Chinese, fullwidth forms and emoji two,
/// combining marks none. Characters whose East Asian Width is ambiguous (`·`, `…`, `─`) count as one.
public enum DisplayWidth {
    /// The columns `text` takes. Control characters count as none: pass text through ``SafeText`` first.
    public static func of(_ text: some StringProtocol) -> Int {
        // Letters that stand alone whatever follows them are counted without looking for character boundaries.
        var columns = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20...0x7E: columns += 1
            case 0xAC00...0xD7A3, 0x4E00...0x9FFF: columns += 2
            case 0x2500...0x257F, 0x2026, 0xB7: columns += 1
            default: return text.reduce(0) { $0 + of($1) }
            }
        }
        return columns
    }

    /// The columns one character takes.
    public static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.index(after: scalars.startIndex) == scalars.endIndex { return of(first) }
        var sum = 0
        var isEmoji = false
        for scalar in scalars {
            sum += of(scalar)
            // Variation selector 16 asks for the emoji form; a joiner or a skin tone melts emoji into one picture.
            if scalar.value == 0xFE0F, first.properties.isEmoji { return 2 }
            if scalar.properties.isEmojiPresentation { isEmoji = true }
        }
        return isEmoji ? min(sum, 2) : sum
    }

    /// The columns one code point takes on its own.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 {
            let isControl = value < 0x20 || (value >= 0x7F && value < 0xA0)
            return isControl ? 0 : 1
        }
        // Vowels and finals of conjoining Hangul sit inside the syllable their initial began.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        if WideScalars.contains(value) { return isMark(scalar) ? 0 : 2 }
        // Two regional indicators make one flag, so each is half of it.
        if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
        if scalar.properties.isEmojiPresentation { return 2 }
        return isMark(scalar) ? 0 : 1
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }
}
