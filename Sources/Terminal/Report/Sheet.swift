/// Rows under named columns: one value that renders as a table for people and as JSON or CSV for programs.
public struct Sheet: Sendable, Hashable {
    /// One column.
    public struct Column: Sendable, Hashable {
        /// What happens to a text that is wider than its column can be.
        public enum Overflow: Sendable, Hashable {
            /// It goes on in the next line.
            case wrap
            /// It is cut and ends in `…`.
            case truncate
            /// It keeps its width: numbers, identifiers, times.
            case keep
        }

        /// The name programs know it by, in JSON and CSV; it stays the same in every language.
        public var key: String
        /// The heading people read.
        public var title: String
        /// Where the values stand.
        public var alignment: DisplayWidth.Alignment
        /// What happens to long values.
        public var overflow: Overflow

        /// A column; by default of text that wraps.
        public init(
            _ key: String, _ title: String, _ alignment: DisplayWidth.Alignment = .leading, overflow: Overflow = .wrap
        ) {
            self.key = key
            self.title = title
            self.alignment = alignment
            self.overflow = overflow
        }

        /// A column of numbers: at the right and never cut.
        public static func number(_ key: String, _ title: String) -> Column {
            Column(key, title, .trailing, overflow: .keep)
        }

        /// A column of short names and times: at the left and never cut.
        public static func fixed(_ key: String, _ title: String) -> Column {
            Column(key, title, .leading, overflow: .keep)
        }
    }

    /// The columns, from left to right.
    public var columns: [Column]
    /// The rows; a row shorter than the columns has no value in the rest, a longer one is cut.
    public var rows: [[Cell]]
    /// What people read where there is no row, e.g. `No candidate yet.`
    public var emptySentence: String

    /// A sheet.
    public init(columns: [Column], rows: [[Cell]] = [], emptySentence: String) {
        self.columns = columns
        self.rows = rows
        self.emptySentence = emptySentence
    }

    /// The sheet as text that ends with a line end.
    ///
    /// - Parameters:
    ///   - format: For people, as JSON (an array with one object per row, keys in column order, one row per line) or as
    ///     CSV (a header of keys, then the rows).
    ///   - style: Width, colour and words for people; unused in the other formats.
    public func render(_ format: OutputFormat, style: PageStyle) -> String {
        switch format {
        case .table: return tableLines(style).joined(separator: "\n") + "\n"
        case .json, .csv: return String(decoding: bytes(format), as: UTF8.self)
        }
    }

    /// The cell of `column` in `row`.
    func cell(_ row: [Cell], _ column: Int) -> Cell {
        column < row.count ? row[column] : .null
    }

    private func bytes(_ format: OutputFormat) -> [UInt8] {
        var writer = SheetWriter(columns: columns.map(\.key), format: format == .json ? .json : .csv)
        var bytes: [UInt8] = []
        writer.begin(into: &bytes)
        for row in rows { writer.append(row, into: &bytes) }
        writer.end(into: &bytes)
        return bytes
    }
}
