/// One line of a table: where its fields lie in the file's bytes.
///
/// Reused from line to line, so that reading a table allocates nothing but the texts asked for.
public struct CSVRecord: Sendable {
    /// Where one field lies.
    struct Field: Sendable {
        /// First byte of the content, after an opening quotation mark.
        var start: Int
        /// First byte after the content.
        var end: Int
        /// Whether the content holds doubled quotation marks.
        var hasDoubledQuotes: Bool
        /// Whether the content stands in quotation marks.
        var isQuoted: Bool
    }

    /// The line it begins in, from 1.
    public internal(set) var line = 0
    var start = 0
    var fields: [Field] = []

    /// A record to read into.
    public init() {}

    /// How many fields there are.
    public var count: Int { fields.count }
}
