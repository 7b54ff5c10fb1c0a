import FoundationEssentials

/// Base 64 with the letters that fit in addresses (RFC 4648, section 5), without padding.
public enum Base64URL {
    /// The bytes as text.
    public static func text(_ bytes: [UInt8]) -> String {
        let letters = Data(bytes).base64EncodedString().utf8.compactMap { letter -> UInt8? in
            switch letter {
            case UInt8(ascii: "+"): return UInt8(ascii: "-")
            case UInt8(ascii: "/"): return UInt8(ascii: "_")
            case UInt8(ascii: "="): return nil
            default: return letter
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// The bytes of text in its one proper form; `nil` when it is something else.
    public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.utf8.count + 3)
        for letter in text.utf8 {
            switch letter {
            case UInt8(ascii: "-"): letters.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): letters.append(UInt8(ascii: "/"))
            case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): return nil
            default: letters.append(letter)
            }
        }
        while !letters.count.isMultiple(of: 4) { letters.append(UInt8(ascii: "=")) }
        guard let data = Data(base64Encoded: Data(letters)) else { return nil }
        let bytes = Array(data)
        return self.text(bytes) == text ? bytes : nil
    }
}
