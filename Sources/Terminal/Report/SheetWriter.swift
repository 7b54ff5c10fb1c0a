/// Writes rows as JSON or CSV one after the other, for sheets too long to be held at once.
///
/// Call ``begin(into:)`` once, ``append(_:into:)`` for every row and ``end(into:)`` once; write the bytes out and empty
/// the array whenever it is long enough.
public struct SheetWriter: Sendable {
    /// The forms rows can be written in one after the other.
    public enum Form: Sendable, Hashable {
        /// An array of objects, one per line.
        case json
        /// RFC 4180: a header, `\r\n` at the end of each line.
        case csv
    }

    private let columns: [String]
    private let form: Form
    private let keys: [[UInt8]]
    private var isFirst = true

    /// A writer of rows whose cells have the names `columns`.
    public init(columns: [String], format form: Form) {
        self.columns = columns
        self.form = form
        keys = columns.map { name in
            var bytes: [UInt8] = []
            JSONText.appendString(name, to: &bytes)
            bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
            return bytes
        }
    }

    /// Writes what comes before the first row.
    public func begin(into bytes: inout [UInt8]) {
        switch form {
        case .json: bytes.append(UInt8(ascii: "["))
        case .csv: CSVText.appendRow(columns.map { .text($0) }, to: &bytes)
        }
    }

    /// Writes one row; missing cells have no value, cells beyond the columns are left out.
    public mutating func append(_ row: [Cell], into bytes: inout [UInt8]) {
        switch form {
        case .csv:
            CSVText.appendRow(columns.indices.map { $0 < row.count ? row[$0] : .null }, to: &bytes)
        case .json:
            bytes += isFirst ? "\n  {".utf8 : ",\n  {".utf8
            isFirst = false
            for (number, key) in keys.enumerated() {
                if number > 0 { bytes += ", ".utf8 }
                bytes += key
                JSONText.append(number < row.count ? row[number] : .null, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// Writes what comes after the last row.
    public func end(into bytes: inout [UInt8]) {
        guard form == .json else { return }
        if !isFirst { bytes.append(UInt8(ascii: "\n")) }
        bytes += [UInt8(ascii: "]"), UInt8(ascii: "\n")]
    }
}
