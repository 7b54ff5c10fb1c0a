/// A value that can be interpolated into an ``SQL`` statement, where it becomes a bind (`$1`), never text.
///
/// An enum with a `String` or integer raw value conforms by declaring it.
public protocol SQLValue: Sendable {
    /// What is written after the placeholder, for example `::jsonb`; empty to let the server infer the type.
    static var placeholderCast: String { get }

    /// Writes the value, or null, once.
    func encode(into encoder: inout ValueEncoder)
}

extension SQLValue {
    /// Lets the server infer the type.
    public static var placeholderCast: String { "" }
}

extension SQLValue where Self: RawRepresentable, RawValue: SQLValue {
    /// The cast of the raw value.
    public static var placeholderCast: String { RawValue.placeholderCast }

    /// Writes the raw value.
    public func encode(into encoder: inout ValueEncoder) {
        rawValue.encode(into: &encoder)
    }
}
