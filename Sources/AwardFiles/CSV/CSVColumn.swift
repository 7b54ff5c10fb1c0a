import AwardCore

/// One column a table may have, and the headers it goes by.
struct CSVColumn {
    /// What the column is called in sentences, in both languages.
    let title: LocalizedText
    /// Further headers it goes by.
    let otherNames: [String]
    /// Whether a table without it cannot be read.
    let isRequired: Bool
    /// The first word of a header, by which it is known whatever follows (`performance 성과 (15)`).
    let firstWord: String?

    init(_ ko: String, _ en: String, _ otherNames: [String] = [], isRequired: Bool = false, firstWord: String? = nil) {
        title = LocalizedText(ko: ko, en: en)
        self.otherNames = otherNames
        self.isRequired = isRequired
        self.firstWord = firstWord
    }

    var names: [String] { [title.ko, title.en] + otherNames }

    /// A header without what people write differently: capitals, blanks, hyphens, underscores.
    static func normalised(_ header: String) -> String {
        String(
            String.UnicodeScalarView(
                header.lowercased().unicodeScalars.filter {
                    !$0.properties.isWhitespace && $0 != "_" && $0 != "-" && $0 != "\u{B7}" && $0 != "\u{FEFF}"
                }))
    }
}
