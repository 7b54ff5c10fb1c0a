/// One value of a ``Sheet`` or of ``FactList``.
public enum Cell: Sendable, Hashable {
    /// Any text.
    case text(String)
    /// A text that also has a colour where colour is on; the words alone must say the same.
    case toned(String, Colour.Tone)
    /// A whole number; a number in JSON.
    case integer(Int)
    /// An exact decimal as text, e.g. `61.50`; a string in JSON, since numbers there often pass through binary.
    case decimal(String)
    /// Yes or no.
    case bool(Bool)
    /// Several short texts; an array in JSON, joined by `; ` in CSV and by `, ` in a table.
    case list([String])
    /// No value: not zero and not an empty text.
    case null

    /// `text`, or no value.
    public static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }

    /// `number`, or no value.
    public static func optional(_ number: Int?) -> Cell { number.map { .integer($0) } ?? .null }

    /// The exact decimal `text`, or no value.
    public static func optionalDecimal(_ text: String?) -> Cell { text.map { .decimal($0) } ?? .null }

    /// The text a person reads.
    func shown(_ style: PageStyle) -> String {
        switch self {
        case .text(let text), .toned(let text, _), .decimal(let text):
            return SafeText.visible(text, keepingLines: true)
        case .integer(let number): return String(number)
        case .bool(let value): return value ? style.yes : style.no
        case .list(let texts):
            return texts.isEmpty ? style.nothing : texts.map { SafeText.visible($0) }.joined(separator: ", ")
        case .null: return style.nothing
        }
    }

    /// The colour of this cell, if it has one.
    var tone: Colour.Tone? {
        if case .toned(_, let tone) = self { return tone }
        return nil
    }
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Yes or no.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// No value.
    public init(nilLiteral: ()) { self = .null }
}
