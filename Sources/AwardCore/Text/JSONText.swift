extension [UInt8] {
    /// Appends text in quotes, escaped as RFC 8259 section 7 demands and no further.
    public mutating func appendJSON(_ text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0x08: append(escape: "b")
            case 0x09: append(escape: "t")
            case 0x0A: append(escape: "n")
            case 0x0C: append(escape: "f")
            case 0x0D: append(escape: "r")
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                append(contentsOf: (digits.count == 1 ? "\\u000" : "\\u00").utf8)
                append(contentsOf: digits.utf8)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escape letter: Unicode.Scalar) {
        append(UInt8(ascii: "\\"))
        append(UInt8(ascii: letter))
    }
}
