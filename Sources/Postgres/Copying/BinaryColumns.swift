/// Reads the columns of one row of a binary COPY, one after the other.
///
/// Reading past the end or a column of another width gives `nil`, as null does; ``isValid`` tells them apart.
public struct BinaryColumns {
    private let row: UnsafeRawBufferPointer
    private var offset = 2
    /// Whether everything read so far was there and had the expected width.
    public private(set) var isValid: Bool
    /// How many columns the row has.
    public let count: Int

    /// Reads a row as ``Transaction/copyOut(_:format:_:)`` hands it over.
    public init(_ row: UnsafeRawBufferPointer) {
        self.row = row
        isValid = row.count >= 2
        count = row.count >= 2 ? Int(Int16(bigEndian: row.loadUnaligned(as: Int16.self))) : 0
    }

    /// The next column's bytes, or `nil` for null.
    public mutating func bytes() -> UnsafeRawBufferPointer? {
        guard let start = advance() else { return nil }
        return UnsafeRawBufferPointer(rebasing: row[start..<offset])
    }

    /// The next column as `bigint`.
    public mutating func int64() -> Int64? { integer(Int64.self) }

    /// The next column as `integer`.
    public mutating func int32() -> Int32? { integer(Int32.self) }

    /// The next column as `smallint`.
    public mutating func int16() -> Int16? { integer(Int16.self) }

    /// The next column as `boolean`.
    public mutating func bool() -> Bool? { integer(UInt8.self).map { $0 != 0 } }

    /// The next column as text.
    public mutating func string() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

    /// The next column as `timestamptz`.
    public mutating func timestamp() -> Timestamp? {
        // PostgreSQL counts from 2000-01-01, which is 946,684,800 seconds after the Unix epoch.
        int64().map { Timestamp(microseconds: $0 &+ 946_684_800_000_000) }
    }

    private mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
        guard let start = advance() else { return nil }
        guard offset - start == MemoryLayout<Value>.size else {
            isValid = false
            return nil
        }
        return Value(bigEndian: row.loadUnaligned(fromByteOffset: start, as: Value.self))
    }

    /// Moves behind the next column; returns where its bytes begin, or `nil` for null.
    private mutating func advance() -> Int? {
        guard offset + 4 <= row.count else {
            isValid = false
            return nil
        }
        let length = Int(Int32(bigEndian: row.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
        offset += 4
        guard length >= 0 else { return nil }
        guard offset + length <= row.count else {
            isValid = false
            offset = row.count
            return nil
        }
        offset += length
        return offset - length
    }
}
