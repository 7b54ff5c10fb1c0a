/// A value that can be read from a row.
public protocol RowDecodable: Sendable {
    /// Reads the row.
    /// - Throws: ``DatabaseError`` of kind `decoding` when a column is missing, null or not of the expected form.
    init(row: borrowing Row) throws(DatabaseError)
}

extension RowDecodable where Self: SQLDecodable {
    /// Reads the first column.
    /// - Throws: ``DatabaseError`` of kind `decoding` when it is null or not of the expected form.
    public init(row: borrowing Row) throws(DatabaseError) {
        self = try row.decode(0, as: Self.self)
    }
}
