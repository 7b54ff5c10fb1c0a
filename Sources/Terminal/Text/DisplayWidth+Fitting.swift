extension DisplayWidth {
    /// Where text stands within the columns it is given.
    public enum Alignment: Sendable, Hashable {
        /// At the left, as text is.
        case leading
        /// At the right, as numbers are.
        case trailing
        /// In the middle; an odd column goes to the right.
        case centre
    }

    /// `text` cut to at most `columns` columns, with `ellipsis` at its end where something was cut.
    ///
    /// A character is never halved: where two columns do not fit into the last one, the result is one column short.
    public static func truncate(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        if of(text) <= columns { return text }
        let room = columns - of(ellipsis)
        guard room >= 0 else { return "" }
        return prefix(of: text[...], columns: room) + ellipsis
    }

    /// `text` filled up with blanks to `columns` columns; longer text stays as it is.
    public static func pad(_ text: String, to columns: Int, _ alignment: Alignment = .leading) -> String {
        let missing = columns - of(text)
        guard missing > 0 else { return text }
        switch alignment {
        case .leading: return text + blanks(missing)
        case .trailing: return blanks(missing) + text
        case .centre: return blanks(missing / 2) + text + blanks(missing - missing / 2)
        }
    }

    /// The longest beginning of `text` that fits into `columns` columns.
    static func prefix(of text: Substring, columns: Int) -> Substring {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            used += of(text[end])
            if used > columns { break }
            end = text.index(after: end)
        }
        return text[..<end]
    }

    static func blanks(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
