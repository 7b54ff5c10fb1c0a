public import AwardCore

/// One column of a table, and what it is read as.
public struct ColumnMatch: Sendable, Hashable, Codable {
    /// The header as it stands in the file.
    public var header: String
    /// What the column is; `nil` for one that is not read.
    public var title: LocalizedText?
}

extension CSVTable {
    /// A header is far shorter.
    private static let headerLimit = 65_536

    /// What each column of a file is read as; empty where the header cannot be read.
    static func matches(in file: NamedFile, _ columns: [CSVColumn]) -> [ColumnMatch] {
        var start = file
        if file.bytes.count > headerLimit {
            // Whole lines only, so that no letter is cut in two.
            let end = file.bytes[..<headerLimit].lastIndex(of: UInt8(ascii: "\n")) ?? headerLimit
            start.bytes = Array(file.bytes[..<end])
        }
        guard let table = CSVTable(.file(start), columns: columns, log: DiagnosticLog()) else { return [] }
        return table.matches
    }
}
