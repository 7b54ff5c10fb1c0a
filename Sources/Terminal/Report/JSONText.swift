/// Values as JSON (RFC 8259), written straight into bytes.
enum JSONText {
    /// Writes `cell`: decimals as strings, no value as `null`.
    static func append(_ cell: Cell, to bytes: inout [UInt8]) {
        switch cell {
        case .text(let text), .toned(let text, _), .decimal(let text): appendString(text, to: &bytes)
        case .integer(let number): bytes += String(number).utf8
        case .bool(let value): bytes += value ? "true".utf8 : "false".utf8
        case .list(let texts): appendArray(texts, to: &bytes)
        case .null: bytes += "null".utf8
        }
    }

    /// Writes an array of strings on one line.
    static func appendArray(_ texts: [String], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (number, text) in texts.enumerated() {
            if number > 0 { bytes += [UInt8(ascii: ","), 0x20] }
            appendString(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes `text` in quotes.
    ///
    /// Beyond what the standard demands, DEL and the C1 controls are escaped too, since JSON is often looked at in a
    /// terminal.
    static func appendString(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        if !text.utf8.contains(where: mayNeedEscape) {
            bytes += text.utf8
            return
        }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case 0x00...0x1F, 0x7F: appendEscape(byte, to: &bytes)
            // U+0080…U+009F are C2 80 … C2 9F in UTF-8.
            case 0x80...0x9F where previous == 0xC2:
                bytes.removeLast()
                appendEscape(byte, to: &bytes)
            default: bytes.append(byte)
            }
            previous = byte
        }
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
