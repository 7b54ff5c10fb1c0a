/// A value that can be read from one column.
///
/// An enum with a `String` or integer raw value conforms by declaring it.
public protocol SQLDecodable: Sendable {
    /// The value that stands for null, or `nil` if null is not allowed.
    static var sqlNull: Self? { get }

    /// Reads PostgreSQL's text form of the value; `nil` if it does not have that form.
    init?(sqlText: UnsafeRawBufferPointer)
}

extension SQLDecodable {
    /// Null is not allowed.
    public static var sqlNull: Self? { nil }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
    /// Reads the raw value; `nil` if there is no case for it.
    public init?(sqlText: UnsafeRawBufferPointer) {
        guard let raw = RawValue(sqlText: sqlText) else { return nil }
        self.init(rawValue: raw)
    }
}
