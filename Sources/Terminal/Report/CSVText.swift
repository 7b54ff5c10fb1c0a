/// Values as CSV (RFC 4180), written straight into bytes.
enum CSVText {
    /// Writes one record with its line end.
    ///
    /// No value is an empty field and an empty text is `""`, so that the two stay apart. Values are written as they are:
    /// nothing is put before a text that a spreadsheet might take for a formula, since that would change the data.
    static func appendRow(_ cells: [Cell], to bytes: inout [UInt8]) {
        // A lone empty field would be an empty line, which readers skip.
        if cells == [.null] {
            bytes += "\"\"".utf8
        } else {
            for (number, cell) in cells.enumerated() {
                if number > 0 { bytes.append(UInt8(ascii: ",")) }
                append(cell, to: &bytes)
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
        switch cell {
        case .text(let text), .toned(let text, _), .decimal(let text): appendField(text, to: &bytes)
        case .integer(let number): bytes += String(number).utf8
        case .bool(let value): bytes += value ? "true".utf8 : "false".utf8
        case .list(let texts): appendField(texts.joined(separator: "; "), to: &bytes)
        case .null: break
        }
    }

    private static func appendField(_ text: String, to bytes: inout [UInt8]) {
        let first = text.utf8.first
        let needsQuotes =
            first == nil || first == 0x20 || text.utf8.last == 0x20
            || text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes += text.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
