import CLibPQ

/// Writes rows in the text form of `COPY … FROM STDIN`, column by column, byte by byte.
///
/// Append one value per column, then call ``endRow()``.
public struct CopyWriter: ~Copyable {
    private let connection: OpaquePointer
    private let statement: String
    private var buffer: [UInt8] = []
    private var isRowEmpty = true
    private var problem: DatabaseError?
    private static let flushSize = 1 << 16

    /// How many rows have been ended.
    public private(set) var rowCount = 0

    init(connection: OpaquePointer, statement: String) {
        self.connection = connection
        self.statement = statement
        buffer.reserveCapacity(Self.flushSize + 4096)
    }

    /// Writes a number, or null.
    public mutating func append(_ value: Int64?) {
        separate()
        if let value { buffer.appendDecimal(value) } else { appendNull() }
    }

    /// Writes a number, or null.
    public mutating func append(_ value: Int?) {
        append(value.map { Int64($0) })
    }

    /// Writes text, or null. A NUL character makes the whole copy fail.
    public mutating func append(_ value: String?) {
        separate()
        guard var value else { return appendNull() }
        value.withUTF8 { appendEscaped($0) }
    }

    /// Writes UTF-8 text given as bytes. A NUL character makes the whole copy fail.
    public mutating func append(text: UnsafeBufferPointer<UInt8>) {
        separate()
        appendEscaped(text)
    }

    /// Writes bytes into a `bytea` column, or null.
    public mutating func append(bytes: [UInt8]?) {
        separate()
        guard let bytes else { return appendNull() }
        buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\"), UInt8(ascii: "x")])
        for byte in bytes {
            buffer.append(Self.hexDigit(byte >> 4))
            buffer.append(Self.hexDigit(byte & 15))
        }
    }

    /// Writes true, false or null.
    public mutating func append(_ value: Bool?) {
        separate()
        guard let value else { return appendNull() }
        buffer.append(value ? UInt8(ascii: "t") : UInt8(ascii: "f"))
    }

    /// Writes a moment, or null.
    public mutating func append(_ value: Timestamp?) {
        separate()
        guard let value else { return appendNull() }
        buffer.append(contentsOf: TimestampText.write(value.microseconds))
    }

    /// Ends the row.
    public mutating func endRow() {
        buffer.append(UInt8(ascii: "\n"))
        isRowEmpty = true
        rowCount += 1
        if buffer.count >= Self.flushSize { flush() }
    }

    mutating func finish() throws(DatabaseError) {
        if problem == nil, !isRowEmpty {
            problem = DatabaseError(.misuse, "the last row was not ended", statement: statement)
        }
        flush()
        if let problem { throw problem }
    }

    private mutating func flush() {
        guard problem == nil, !buffer.isEmpty else {
            buffer.removeAll(keepingCapacity: true)
            return
        }
        let isSent = buffer.withUnsafeBytes { bytes in
            PQputCopyData(connection, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count))
        }
        if isSent != 1 { problem = DatabaseError(connection: connection, statement: statement) }
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func separate() {
        if isRowEmpty { isRowEmpty = false } else { buffer.append(UInt8(ascii: "\t")) }
    }

    private mutating func appendNull() {
        buffer.append(UInt8(ascii: "\\"))
        buffer.append(UInt8(ascii: "N"))
    }

    /// Source: PostgreSQL manual, COPY, "Text Format".
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        // Hardly any text holds what must be escaped; up to there it is copied as it is.
        guard let first = text.firstIndex(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
            return buffer.append(contentsOf: text)
        }
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<first]))
        for byte in text[first...] {
            switch byte {
            case UInt8(ascii: "\\"): buffer.append(contentsOf: [byte, byte])
            case UInt8(ascii: "\n"): buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
            case UInt8(ascii: "\r"): buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
            case UInt8(ascii: "\t"): buffer.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
            case 0:
                if problem == nil {
                    problem = DatabaseError(
                        .invalidValue,
                        "row \(rowCount + 1) contains a NUL character, which PostgreSQL cannot store",
                        statement: statement)
                }
            default: buffer.append(byte)
            }
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
