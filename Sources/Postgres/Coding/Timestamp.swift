/// A moment in time, in microseconds since 1970-01-01T00:00:00Z: exactly what PostgreSQL's `timestamptz` stores.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Microseconds since the Unix epoch, UTC; negative before it.
    public var microseconds: Int64

    /// Makes a moment from microseconds since the Unix epoch.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Whether one moment comes before another.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601 in UTC, for example `2026-03-01T09:30:00Z`; a fraction is six digits and left out when zero.
    public var description: String { iso8601 }

    /// ISO 8601 in UTC, for example `2026-03-01T09:30:00.250000Z`.
    public var iso8601: String {
        String(decoding: TimestampText.write(microseconds), as: UTF8.self)
    }

    /// Reads ISO 8601 with an offset (`Z`, `+09`, `+09:00`), `T` or a space between date and time.
    ///
    /// `nil` if the text has another form, no offset, or names a day that does not exist.
    public init?(iso8601 text: String) {
        var text = text
        guard let value = text.withUTF8({ TimestampText.read(UnsafeRawBufferPointer($0)) }) else { return nil }
        microseconds = value
    }
}

extension Timestamp: SQLValue, SQLDecodable, SQLArrayElement, RowDecodable {
    /// Writes ISO 8601.
    public func encode(into encoder: inout ValueEncoder) {
        encoder.append(textBytes: TimestampText.write(microseconds))
    }

    /// Reads a `timestamptz`; `nil` for `infinity` and for years before 1.
    public init?(sqlText: UnsafeRawBufferPointer) {
        guard let value = TimestampText.read(sqlText) else { return nil }
        microseconds = value
    }

    /// Appends ISO 8601.
    public func appendElement(to text: inout [UInt8]) {
        text.append(contentsOf: TimestampText.write(microseconds))
    }
}

extension Timestamp: Codable {
    /// Reads ISO 8601 text.
    /// - Throws: `DecodingError` when the text is not a moment with an offset.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Timestamp(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a moment like 2026-03-01T09:30:00Z is expected")
        }
        self = value
    }

    /// Writes ISO 8601 text.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso8601)
    }
}
