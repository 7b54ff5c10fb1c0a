/// A statement with its bound values.
///
/// Written as a string literal; every interpolated value becomes a bind, so text from outside cannot become SQL:
///
///     let sql: SQL = "SELECT name FROM person WHERE id = \(id) AND kind = ANY(\(kinds)::text[])"
///
/// Raw text comes in only as a `StaticString`, a quoted identifier or another ``SQL``.
public struct SQL: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The statement with `$1`, `$2` … for its values.
    public internal(set) var text: String
    /// Whether ``text`` consists of source literals only, so that there are few of them and preparing pays.
    var isStatic: Bool
    var values: ValueEncoder

    /// A statement without values.
    public init(stringLiteral value: String) {
        text = value
        isStatic = true
        values = ValueEncoder()
    }

    /// A statement from its interpolation.
    public init(stringInterpolation: Interpolation) {
        self = stringInterpolation.sql
    }

    /// A statement read from a file or built elsewhere; it is not prepared.
    init(unprepared text: String) {
        self.text = text
        isStatic = false
        values = ValueEncoder()
    }

    /// The text with placeholders; never a value.
    public var description: String { text }

    /// How many values are bound.
    public var valueCount: Int { values.parameters.count }

    /// Puts fragments one after the other with `separator` between them.
    public static func joined(_ parts: [SQL], separator: StaticString = ", ") -> SQL {
        var whole = Interpolation(literalCapacity: 0, interpolationCount: parts.count)
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.appendInterpolation(raw: separator) }
            whole.appendInterpolation(part)
        }
        return whole.sql
    }
}
