import AwardCore

/// Reads a table by RFC 4180: fields parted by commas, in quotation marks where they hold commas, line breaks or
/// quotation marks (doubled). Lines end with CRLF or LF.
///
/// Works on the bytes of valid UTF-8 and never copies a field that is not asked for.
public struct CSVParser: Sendable {
    let bytes: [UInt8]
    private var position = 0
    private var line = 1

    /// Reads `bytes`, which are UTF-8 without a byte order mark.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads the next line that is not empty into `record`.
    ///
    /// - Returns: `false` at the end.
    /// - Throws: `CSVProblem` for a quotation mark that is never closed (then nothing more can be read), one within
    ///   an unquoted field, or text after a closing one; reading goes on with the next line.
    public mutating func next(into record: inout CSVRecord) throws(CSVProblem) -> Bool {
        var scan = CSVScan(at: position, line: line)
        let found = bytes.withUnsafeBufferPointer { scan.record($0, into: &record) }
        position = scan.at
        line = scan.line
        if let problem = scan.problem { throw problem }
        return found
    }

    /// The text of a field, quotation marks undone.
    public func text(_ record: CSVRecord, _ index: Int) -> String {
        let field = record.fields[index]
        let text = String(decoding: bytes[field.start..<field.end], as: UTF8.self)
        guard field.hasDoubledQuotes else { return text }
        var result = ""
        var isSecond = false
        for scalar in text.unicodeScalars {
            if scalar == "\"" {
                isSecond.toggle()
                if !isSecond { continue }
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// Line and character of a field, both from 1.
    public func place(_ record: CSVRecord, _ index: Int) -> (line: Int, column: Int) {
        guard index < record.fields.count else { return (record.line, 0) }
        let field = record.fields[index]
        let start = field.isQuoted ? field.start - 1 : field.start
        return bytes.withUnsafeBufferPointer {
            CSVParser.place($0, from: record.start, line: record.line, to: start)
        }
    }

    static func place(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, to end: Int
    ) -> (line: Int, column: Int) {
        var (line, column) = (line, 1)
        for byte in bytes[start..<end] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }
}
