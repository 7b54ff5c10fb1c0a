import AwardCore
import AwardStore
import Postgres

/// One table of a report: a CSV file for spreadsheets, a JSON file for programs.
public struct ReportTable: Sendable, Hashable, Codable {
    /// Its name, which becomes the file's.
    public let name: String
    /// The names of the columns; the same in every language.
    public let columns: [String]
    /// The rows in their order.
    public private(set) var rows: [[ReportValue]] = []

    init(_ name: String, _ columns: [String]) {
        self.name = name
        self.columns = columns
    }

    mutating func add(_ row: [ReportValue]) {
        rows.append(row)
    }
}

/// One value of a report.
public enum ReportValue: Sendable, Hashable, Codable {
    /// A text.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// An exact number as text.
    case decimal(String)
    /// Yes or no.
    case flag(Bool)
    /// No value, which is neither zero nor an empty text.
    case none

    static func text(_ value: String?) -> ReportValue { value.map { .text($0) } ?? .none }
    static func integer(_ value: Int?) -> ReportValue { value.map { .integer($0) } ?? .none }
    static func decimal(_ value: Rational?) -> ReportValue { value.map { .decimal($0.exactText) } ?? .none }
    static func moment(_ value: Timestamp?) -> ReportValue { value.map { .text($0.iso8601) } ?? .none }
    static func hash(_ value: [UInt8]?) -> ReportValue { value.map { .text($0.hexadecimal) } ?? .none }
}

/// A text that is kept as it is, such as a stored tally or a picture.
public struct ReportDocument: Sendable, Hashable, Codable {
    /// The file's name.
    public let fileName: String
    /// Its bytes as text.
    public let text: String
}

/// Everything a report consists of. The same data give the same bytes.
public struct ReportContent: Sendable, Hashable, Codable {
    /// The tables.
    public internal(set) var tables: [ReportTable] = []
    /// Stored tallies as they are, and pictures.
    public internal(set) var documents: [ReportDocument] = []
}
