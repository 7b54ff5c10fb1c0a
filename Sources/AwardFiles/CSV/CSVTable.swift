import AwardCore
import Glibc

/// A table with a header, read line by line; every bad line is reported and reading goes on.
///
/// A reference, since it is one pass over one file. It never leaves the call that made it.
final class CSVTable {
    /// 100,000 candidates take some 20 MB.
    static let limit = 268_435_456

    let file: String
    let log: DiagnosticLog
    let columns: [CSVColumn]
    /// The file as it was read, whatever its encoding.
    let content: [UInt8]
    // One reader on one thread: checking exclusive access at every field costs a tenth of reading a large file.
    @exclusivity(unchecked) private var parser: CSVParser
    @exclusivity(unchecked) private var record = CSVRecord()
    /// Where each column stands in the file; `nil` if it does not.
    @exclusivity(unchecked) private var places: [Int?] = []
    private var headers: [String] = []
    /// The last text of each column: neighbours often share category, province and the like.
    @exclusivity(unchecked) private var last: [(start: Int, end: Int, text: String)]

    /// Takes a file and reads its header; `nil`, and reported, if that fails.
    convenience init?(_ source: CSVSource, columns: [CSVColumn], log: DiagnosticLog) {
        do throws(InputProblem) {
            try self.init(bytes: source.bytes(), file: source.name, columns: columns, log: log)
        } catch {
            log.add(error.diagnostic(file: source.name))
            return nil
        }
        guard readHeader() else { return nil }
    }

    private init(
        bytes: [UInt8], file: String, columns: [CSVColumn], log: DiagnosticLog
    ) throws(InputProblem) {
        self.file = file
        self.log = log
        self.columns = columns
        content = bytes
        parser = CSVParser(try TextEncoding.decode(bytes, allowsCP949: true).text)
        last = Array(repeating: (0, 0, ""), count: columns.count)
    }

    /// The line being read, from 1.
    var line: Int { record.line }

    /// What each column of the file is read as.
    var matches: [ColumnMatch] {
        headers.enumerated().map { index, header in
            ColumnMatch(
                header: header,
                title: places.firstIndex { $0 == .some(index) }.map { columns[$0].title })
        }
    }

    /// At most how many lines there are, to make room for.
    var lineCount: Int {
        parser.bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            for byte in bytes where byte == UInt8(ascii: "\n") { count &+= 1 }
            return count
        }
    }

    func has(_ column: Int) -> Bool { places[column] != nil }

    /// Calls `body` for every line with the right number of fields that is not blank.
    func forEachLine(_ body: () -> Void) {
        while true {
            do throws(CSVProblem) {
                guard try parser.next(into: &record) else { return }
                if log.isFull { return log.addMore(file: file) }
            } catch {
                report(error)
                if error.isFatal { return }
                continue
            }
            if record.count == headers.count {
                if !isBlank { body() }
            } else if !isBlank {
                log.add(
                    Diagnostic(
                        file: file, line: record.line,
                        message: LocalizedText(
                            ko: "값이 \(record.count)개인데 머리글은 \(headers.count)개입니다.",
                            en: "this line has \(record.count) fields, but the header has \(headers.count)")))
            }
        }
    }

    /// The trimmed text of a column in the line being read; `nil` if it is blank or the column is missing.
    func text(_ column: Int, limit: Int = 200) -> String? {
        guard let place = places[column] else { return nil }
        let field = record.fields[place]
        let length = field.end - field.start
        guard length > 0 else { return nil }
        // A letter is rarely more than a few bytes; what is far beyond the limit is not even looked at.
        guard length <= limit * 64 else {
            report(
                column, ko: "글이 \(limit)자를 넘습니다(\(length)바이트).",
                en: "this text is longer than \(limit) characters (\(length) bytes)")
            return nil
        }
        if isRepeated(field, last[column].start, last[column].end) { return last[column].text }
        let (first, final) = (parser.bytes[field.start], parser.bytes[field.end - 1])
        var text = parser.text(record, place)
        if needsTrimming(first, final) { text = YAMLValue.trimmed(text) }
        if first == UInt8(ascii: "'") { text = FormulaGuard.unguarded(text) }
        guard !text.isEmpty else { return nil }
        guard length <= limit || text.count <= limit else {
            report(
                column, ko: "글이 \(limit)자를 넘습니다(\(text.count)자).",
                en: "this text is longer than \(limit) characters (\(text.count))")
            return nil
        }
        guard !holdsControls(field) else {
            report(column, ko: "글에 제어 문자가 있습니다.", en: "this text holds a control character")
            return nil
        }
        last[column] = (field.start, field.end, text)
        return text
    }

    /// The text of a column that every line must have; a blank is reported.
    func requiredText(_ column: Int, limit: Int = 200) -> String? {
        if let text = text(column, limit: limit) { return text }
        // A text that is too long has been reported already.
        if isBlank(column) {
            report(column, ko: "값이 비어 있습니다.", en: "this must not be blank")
        }
        return nil
    }

    /// The field's own line and character.
    func place(_ column: Int) -> (line: Int, column: Int) {
        guard let place = places[column] else { return (record.line, 0) }
        return parser.place(record, place)
    }

    func report(_ column: Int, ko: String, en: String, suggestion: String? = nil) {
        let place = place(column)
        let header = places[column].map { headers[$0] } ?? columns[column].title.en
        log.add(
            Diagnostic(
                file: file, line: place.line, column: place.column, path: header,
                message: LocalizedText(ko: ko, en: en), suggestion: suggestion))
    }

    /// Whether the field holds the same bytes as the one from `start` to `end`.
    private func isRepeated(_ field: CSVRecord.Field, _ start: Int, _ end: Int) -> Bool {
        let length = field.end - field.start
        guard length == end - start else { return false }
        return parser.bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            return memcmp(base + field.start, base + start, length) == 0
        }
    }

    private func holdsControls(_ field: CSVRecord.Field) -> Bool {
        parser.bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes[field.start..<field.end] where byte < 0x20 || byte == 0x7F {
                if byte != 0x0A, byte != 0x0D, byte != 0x09 { return true }
            }
            return false
        }
    }

    private func needsTrimming(_ first: UInt8, _ final: UInt8) -> Bool {
        // Anything beyond ASCII may be a wide blank at either end.
        first <= 0x20 || first == 0xE3 || first == 0xC2 || final <= 0x20 || final == 0x80 || final == 0xA0
    }

    private func isBlank(_ column: Int) -> Bool {
        guard let place = places[column] else { return true }
        return isBlank(record.fields[place])
    }

    private func isBlank(_ field: CSVRecord.Field) -> Bool {
        parser.bytes[field.start..<field.end].allSatisfy { $0 <= 0x20 }
    }

    private var isBlank: Bool { record.fields.allSatisfy(isBlank) }

    private func report(_ problem: CSVProblem) {
        log.add(Diagnostic(file: file, line: problem.line, column: problem.column, message: problem.message))
    }

    private func readHeader() -> Bool {
        do throws(CSVProblem) {
            guard try parser.next(into: &record) else {
                log.add(InputProblem(ko: "빈 파일입니다.", en: "the file is empty").diagnostic(file: file))
                return false
            }
        } catch {
            report(error)
            return false
        }
        guard record.fields.allSatisfy({ $0.end - $0.start <= 1000 }) else {
            let words = "표의 첫 줄이 머리글이 아닙니다. 첫 줄에는 열 이름을 적어야 합니다."
            log.add(
                InputProblem(ko: words, en: "the first line is no header; it must name the columns", line: 1)
                    .diagnostic(file: file))
            return false
        }
        headers = record.fields.indices.map { YAMLValue.trimmed(parser.text(record, $0)) }
        let header = CSVHeader(headers: headers, columns: columns) { index, message, severity, suggestion in
            let place = self.parser.place(self.record, index)
            self.log.add(
                Diagnostic(
                    severity: severity, file: self.file, line: place.line, column: place.column,
                    path: YAMLValue.shown(self.headers[index]), message: message, suggestion: suggestion))
        }
        places = header.places
        // A header of which nothing can be made out lacks everything; saying so once is enough.
        if headers.count == 1, log.hasErrors { return false }
        for (column, place) in zip(columns, places) where column.isRequired && place == nil {
            log.add(CSVHeader.missing(column.title, file: file, line: record.line))
        }
        return !log.hasErrors
    }
}
