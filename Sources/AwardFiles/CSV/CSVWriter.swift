/// Writes a table by RFC 4180.
///
/// Texts come from many hands and end up in spreadsheets, which run a text that begins with `=`, `+`, `-`, `@`, a tab
/// or a carriage return as a formula. Unless told otherwise the writer puts an apostrophe before such a text (numbers
/// such as `-3.5` stay), and the readers of this module take it off again: nothing is lost on the way there and back.
public struct CSVWriter: Sendable {
    /// How lines end.
    public enum LineEnd: String, Sendable, Hashable {
        /// CRLF, as RFC 4180 has it.
        case standard = "\r\n"
        /// LF.
        case unix = "\n"
    }

    /// What is written so far, in UTF-8.
    public private(set) var bytes: [UInt8]
    private let lineEnd: LineEnd
    private let guardsFormulas: Bool

    /// A table without lines. A byte order mark makes Korean spreadsheets open UTF-8 as what it is.
    public init(byteOrderMark: Bool = false, lineEnd: LineEnd = .standard, guardsFormulas: Bool = true) {
        bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        self.lineEnd = lineEnd
        self.guardsFormulas = guardsFormulas
    }

    /// Adds one line.
    public mutating func append(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field: field, isAlone: fields.count == 1)
        }
        bytes.append(contentsOf: lineEnd.rawValue.utf8)
    }

    private mutating func append(field: String, isAlone: Bool) {
        let quote = UInt8(ascii: "\"")
        let text = guardsFormulas && FormulaGuard.isDangerous(field) ? "'" + field : field
        let needsQuotes =
            text.utf8.contains { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || text.hasPrefix(" ")
            || text.hasSuffix(" ") || isAlone && text.isEmpty
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}

/// Keeps spreadsheets from running a text as a formula.
enum FormulaGuard {
    private static let starts: Set<UInt8> = Set("=+-@\t\r".utf8)

    static func isDangerous(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        // An apostrophe that would be taken off again needs one more.
        if first == UInt8(ascii: "'") {
            return text.utf8.dropFirst().first.map { starts.contains($0) || $0 == first } ?? false
        }
        guard starts.contains(first) else { return false }
        let rest = text.utf8.dropFirst()
        let isNumber =
            first == UInt8(ascii: "-") && !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return !isNumber
    }

    /// `text` without the apostrophe a guard put before it.
    static func unguarded(_ text: String) -> String {
        var bytes = text.utf8.makeIterator()
        let quote = UInt8(ascii: "'")
        guard bytes.next() == quote, let second = bytes.next(), starts.contains(second) || second == quote else {
            return text
        }
        return String(text.dropFirst())
    }
}
