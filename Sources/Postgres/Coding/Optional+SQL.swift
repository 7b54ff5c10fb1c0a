extension Optional: SQLValue where Wrapped: SQLValue {
    /// The cast of the wrapped type.
    public static var placeholderCast: String { Wrapped.placeholderCast }

    /// Writes the value, or null.
    public func encode(into encoder: inout ValueEncoder) {
        if let self { self.encode(into: &encoder) } else { encoder.appendNull() }
    }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
    /// Null is `nil`.
    public static var sqlNull: Self? { .some(.none) }

    /// Reads the wrapped value.
    public init?(sqlText: UnsafeRawBufferPointer) {
        guard let value = Wrapped(sqlText: sqlText) else { return nil }
        self = .some(value)
    }
}

extension Optional: RowDecodable where Wrapped: SQLDecodable {
    /// Reads the first column, which may be null.
    public init(row: borrowing Row) throws(DatabaseError) {
        self = try row.decode(0, as: Self.self)
    }
}

extension Array: RowDecodable where Element: SQLArrayElement {}
