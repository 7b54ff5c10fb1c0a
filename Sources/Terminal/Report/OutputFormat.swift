/// What form an answer is written in.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    /// For people.
    case table
    /// For programs: JSON (RFC 8259).
    case json
    /// For spreadsheets and programs: CSV (RFC 4180), UTF-8 without a byte order mark.
    case csv
}
