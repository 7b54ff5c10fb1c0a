/// Collects a JSON text with its escapes.
struct JSONString {
    private var bytes: [UInt8] = []
    private var high: UInt32?
    private var isBroken = false

    /// The text; `nil` when it is no UTF-8, holds half a surrogate pair, or NUL.
    var text: String? {
        isBroken || high != nil ? nil : String(validating: bytes, as: UTF8.self)
    }

    /// One byte as it stands.
    mutating func append(_ byte: UInt8) {
        if high != nil { isBroken = true }
        bytes.append(byte)
    }

    /// What follows a backslash; how many bytes of it were used, `nil` when it is no escape.
    mutating func append(escape rest: ArraySlice<UInt8>) -> Int? {
        guard let first = rest.first else { return nil }
        let plain: UInt8
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = first
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "f"): plain = 0x0c
        case UInt8(ascii: "n"): plain = 0x0a
        case UInt8(ascii: "r"): plain = 0x0d
        case UInt8(ascii: "t"): plain = 0x09
        case UInt8(ascii: "u"):
            let digits = rest.dropFirst().prefix(4)
            guard digits.count == 4, let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
                digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-")
            else { return nil }
            append(code)
            return 5
        default: return nil
        }
        append(plain)
        return 1
    }

    private mutating func append(_ code: UInt32) {
        if let before = high {
            high = nil
            guard (0xdc00...0xdfff).contains(code) else {
                isBroken = true
                return
            }
            append(scalar: 0x10000 + (before - 0xd800) << 10 + (code - 0xdc00))
        } else if (0xd800...0xdbff).contains(code) {
            high = code
        } else {
            append(scalar: code)
        }
    }

    private mutating func append(scalar code: UInt32) {
        // PostgreSQL cannot keep a NUL in a text.
        guard code != 0, let scalar = Unicode.Scalar(code) else {
            isBroken = true
            return
        }
        bytes += Array(String(scalar).utf8)
    }
}
