/// HTML put together in code rather than by a template, where a page has thousands of like rows.
struct HTMLText {
    /// What was put together so far.
    private(set) var text = ""

    /// Appends markup of our own as it stands.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    /// Appends words, which nowhere become markup.
    mutating func words(_ words: String) {
        guard words.utf8.contains(where: HTMLText.isSpecial) else {
            text += words
            return
        }
        for character in words.unicodeScalars {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(character)
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
