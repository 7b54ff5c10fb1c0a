/// How tables and texts for people are laid out.
public struct PageStyle: Sendable, Hashable {
    /// The lines drawn under headings and header rows.
    public enum Rules: Sendable, Hashable {
        /// `─` and `═`.
        case light
        /// `-` and `=`.
        case ascii
    }

    /// Columns a line may take. Never below 20.
    public var width: Int
    /// Whether and how to colour.
    public var colour: Colour
    /// The lines to draw.
    public var rules: Rules
    /// The word for a true value.
    public var yes: String
    /// The word for a false value.
    public var no: String
    /// What stands for a value that is not there; unset is not zero.
    public var nothing: String

    /// A page in `language`, 100 columns wide and without colour unless said otherwise.
    public init(_ language: LanguageChoice, width: Int = 100, colour: Colour = .off, rules: Rules = .light) {
        self.width = max(20, width)
        self.colour = colour
        self.rules = rules
        switch language {
        case .korean: (yes, no) = ("예", "아니오")
        case .english: (yes, no) = ("yes", "no")
        }
        nothing = "-"
    }

    /// A thin rule of `columns` columns.
    func rule(_ columns: Int) -> String {
        String(repeating: rules == .light ? "─" : "-", count: columns)
    }

    /// A double rule of `columns` columns.
    func doubleRule(_ columns: Int) -> String {
        String(repeating: rules == .light ? "═" : "=", count: columns)
    }
}
