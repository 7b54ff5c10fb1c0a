/// Collects the bytes of the values bound to one statement.
public struct ValueEncoder: Sendable {
    /// One bound value: where its bytes are, and where its placeholder stands in the statement.
    struct Parameter: Sendable {
        var start: Int32
        /// `-1` for null.
        var length: Int32
        var isBinary: Bool
        var placeholderStart: Int32 = 0
        var placeholderLength: Int32 = 0
    }

    /// The bytes of all values, each followed by a zero byte as libpq expects.
    var bytes: [UInt8] = []
    var parameters: [Parameter] = []
    /// The number (from 1) of the first value holding a NUL character.
    var valueWithNUL: Int?

    init() {}

    /// Writes null.
    public mutating func appendNull() {
        parameters.append(Parameter(start: 0, length: -1, isBinary: false))
    }

    /// Writes text in PostgreSQL's text form of the value's type.
    public mutating func append(text: String) {
        let start = bytes.count
        var text = text
        text.withUTF8 { utf8 in
            bytes.append(contentsOf: utf8)
            if utf8.contains(0) { noteNUL() }
        }
        finish(from: start, isBinary: false)
    }

    /// Writes an integer.
    public mutating func append(integer: some FixedWidthInteger) {
        let start = bytes.count
        bytes.appendDecimal(Int64(integer))
        finish(from: start, isBinary: false)
    }

    /// Writes bytes as they are, in PostgreSQL's binary form of the value's type.
    public mutating func append(binary: some Sequence<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: binary)
        finish(from: start, isBinary: true)
    }

    /// Writes ASCII or UTF-8 text given as bytes.
    mutating func append(textBytes: [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: textBytes)
        if textBytes.contains(0) { noteNUL() }
        finish(from: start, isBinary: false)
    }

    private mutating func finish(from start: Int, isBinary: Bool) {
        parameters.append(
            Parameter(start: Int32(start), length: Int32(bytes.count - start), isBinary: isBinary))
        bytes.append(0)
    }

    private mutating func noteNUL() {
        if valueWithNUL == nil { valueWithNUL = parameters.count + 1 }
    }

    /// Adds the values of a fragment after the ones already here; `offset` moves its placeholders.
    mutating func append(contentsOf other: ValueEncoder) {
        let shift = Int32(bytes.count)
        if valueWithNUL == nil, let number = other.valueWithNUL { valueWithNUL = parameters.count + number }
        bytes.append(contentsOf: other.bytes)
        for var parameter in other.parameters {
            parameter.start += shift
            parameters.append(parameter)
        }
    }
}

extension [UInt8] {
    /// Appends the decimal digits of a number, without a detour through `String`.
    mutating func appendDecimal(_ value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var magnitude = value.magnitude
        if magnitude < 10 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude))
            return
        }
        let start = count
        while magnitude > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
            magnitude /= 10
        }
        self[start...].reverse()
    }
}
