/// A byte; an array of bytes is one `bytea`, sent as it is.
extension UInt8: SQLArrayElement {
    /// Makes the server take the bytes as `bytea`.
    public static var arrayPlaceholderCast: String { "::bytea" }

    /// Writes the bytes.
    public static func encode(array: [UInt8], into encoder: inout ValueEncoder) {
        encoder.append(binary: array)
    }

    /// Reads `\x…` as the session's `bytea_output = hex` writes it.
    public static func decode(array text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard text.count >= 2, text.count.isMultiple(of: 2), text[0] == UInt8(ascii: "\\"),
            text[1] == UInt8(ascii: "x")
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2 - 1)
        var index = 2
        while index < text.count {
            guard let high = hexDigit(text[index]), let low = hexDigit(text[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
            index += 2
        }
        return bytes
    }

    /// Appends the number; used only for arrays within text.
    public func appendElement(to text: inout [UInt8]) {
        text.appendDecimal(Int64(self))
    }

    /// Bytes are read as a whole, never one by one.
    public init?(element text: [UInt8]?) {
        return nil
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
