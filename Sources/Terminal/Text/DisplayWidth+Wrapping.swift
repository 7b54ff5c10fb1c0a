extension DisplayWidth {
    /// `text` in lines of at most `columns` columns.
    ///
    /// Lines break at blanks, in Korean between words (어절), and where `text` has a line end. A single word wider than a
    /// line is cut between characters. Runs of blanks become one; a no-break space (U+00A0) is kept. Only a character
    /// wider than `columns` itself makes a line that is too wide.
    ///
    /// - Returns: At least one line; blank paragraphs stay blank lines.
    public static func wrap(_ text: String, to columns: Int) -> [String] {
        if !needsBreaking(text), of(text) <= columns { return [text] }
        return paragraphs(text).flatMap { wrapParagraph($0, to: max(1, columns)) }
    }

    /// `text` wrapped to `columns` with `first` before its first line and as many blanks before the others.
    public static func hang(_ text: String, after first: String, to columns: Int) -> [String] {
        let indent = of(first)
        let lines = wrap(text, to: columns - indent)
        return lines.enumerated().map { number, line in
            let start = number == 0 ? first : blanks(indent)
            return line.isEmpty ? trimmingBlanks(start) : start + line
        }
    }

    /// The widest word of `text`, the narrowest column that needs no word cut, but no more than `limit`.
    static func widestWord(_ text: String, limit: Int) -> Int {
        var widest = 0
        for word in text.unicodeScalars.split(whereSeparator: isBreak) {
            widest = max(widest, of(Substring(word)))
            if widest >= limit { return limit }
        }
        return widest
    }

    /// The widest line of `text`.
    static func widestLine(_ text: String) -> Int {
        needsBreaking(text) ? paragraphs(text).map { of($0) }.max() ?? 0 : of(text)
    }

    /// `text` without the blanks at its end.
    static func trimmingBlanks(_ text: String) -> String {
        guard text.utf8.last == UInt8(ascii: " ") else { return text }
        return String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
    }

    /// Whether `text` has line ends, or blanks other than single ones between words.
    private static func needsBreaking(_ text: String) -> Bool {
        var followsBlank = true
        for scalar in text.unicodeScalars {
            let isBlank = isBreak(scalar)
            if isBlank, followsBlank || scalar != " " { return true }
            followsBlank = isBlank
        }
        return followsBlank && !text.isEmpty
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{3000}" || isLineEnd(scalar)
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return true
        default: return false
        }
    }

    private static func paragraphs(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    private static func wrapParagraph(_ text: Substring, to columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.unicodeScalars.split(whereSeparator: isBreak).map({ Substring($0) }) {
            let width = of(word)
            if used > 0, used + 1 + width <= columns {
                line += " " + word
                used += 1 + width
                continue
            }
            if used > 0 { lines.append(line) }
            var rest = word
            var restWidth = width
            while restWidth > columns {
                var piece = prefix(of: rest, columns: columns)
                if piece.isEmpty { piece = rest.prefix(1) }
                lines.append(String(piece))
                rest = rest[piece.endIndex...]
                restWidth -= of(piece)
            }
            line = String(rest)
            used = restWidth
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }
}
