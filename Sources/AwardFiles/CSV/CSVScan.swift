import AwardCore

/// The reading of one line of a table: where it is and what is wrong.
struct CSVScan {
    /// The byte to be read next.
    var at: Int
    /// The line that byte is in, from 1.
    var line: Int
    /// The first thing that is wrong with the line.
    private(set) var problem: CSVProblem?

    private static let newline = UInt8(ascii: "\n")
    private static let carriage = UInt8(ascii: "\r")
    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")

    /// No table about people and their work has as many.
    private static let mostFields = 10_000

    init(at: Int, line: Int) {
        self.at = at
        self.line = line
    }

    /// Reads the next line that is not empty; `false` at the end.
    mutating func record(_ bytes: UnsafeBufferPointer<UInt8>, into record: inout CSVRecord) -> Bool {
        while at < bytes.count, bytes[at] == CSVScan.newline || bytes[at] == CSVScan.carriage {
            if bytes[at] == CSVScan.newline { line += 1 }
            at += 1
        }
        record.fields.removeAll(keepingCapacity: true)
        record.line = line
        record.start = at
        guard at < bytes.count else { return false }
        repeat {
            guard record.fields.count < CSVScan.mostFields else {
                problem = CSVScan.tooMany(line)
                return true
            }
            if at < bytes.count, bytes[at] == CSVScan.quote {
                quotedField(bytes, &record)
            } else {
                plainField(bytes, &record)
            }
        } while isAnotherField(bytes)
        return true
    }

    /// Goes past what ends a field, and says whether it was a comma.
    private mutating func isAnotherField(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if at < bytes.count, bytes[at] == CSVScan.carriage { at += 1 }
        guard at < bytes.count else { return false }
        at += 1
        if bytes[at - 1] == CSVScan.newline {
            line += 1
            return false
        }
        return true
    }

    private mutating func quotedField(_ bytes: UnsafeBufferPointer<UInt8>, _ record: inout CSVRecord) {
        let opening = at
        var hasDoubled = false
        at += 1
        while true {
            while at < bytes.count, bytes[at] != CSVScan.quote {
                if bytes[at] == CSVScan.newline { line += 1 }
                at += 1
            }
            guard at < bytes.count else {
                problem = CSVScan.unclosed(CSVParser.place(bytes, from: record.start, line: record.line, to: opening))
                return
            }
            guard at + 1 < bytes.count, bytes[at + 1] == CSVScan.quote else { break }
            hasDoubled = true
            at += 2
        }
        record.fields.append(
            CSVRecord.Field(start: opening + 1, end: at, hasDoubledQuotes: hasDoubled, isQuoted: true))
        at += 1
        guard !isEnd(bytes) else { return }
        note(CSVScan.afterQuote, bytes, record)
        while !isEnd(bytes) { at += 1 }
    }

    private mutating func plainField(_ bytes: UnsafeBufferPointer<UInt8>, _ record: inout CSVRecord) {
        let start = at
        while at < bytes.count, bytes[at] != CSVScan.comma, bytes[at] != CSVScan.newline {
            if bytes[at] == CSVScan.quote { note(CSVScan.strayQuote, bytes, record) }
            at += 1
        }
        // A carriage return belongs to the line's end only where it stands at it.
        if at > start, bytes[at - 1] == CSVScan.carriage, at == bytes.count || bytes[at] == CSVScan.newline { at -= 1 }
        record.fields.append(CSVRecord.Field(start: start, end: at, hasDoubledQuotes: false, isQuoted: false))
    }

    /// Whether a field may end here.
    private func isEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard at < bytes.count else { return true }
        if bytes[at] == CSVScan.carriage { return at + 1 == bytes.count || bytes[at + 1] == CSVScan.newline }
        return bytes[at] == CSVScan.comma || bytes[at] == CSVScan.newline
    }

    private mutating func note(
        _ words: (_ place: (line: Int, column: Int)) -> CSVProblem, _ bytes: UnsafeBufferPointer<UInt8>,
        _ record: CSVRecord
    ) {
        guard problem == nil else { return }
        problem = words(CSVParser.place(bytes, from: record.start, line: record.line, to: at))
    }

    private static func tooMany(_ line: Int) -> CSVProblem {
        CSVProblem(
            message: LocalizedText(
                ko: "한 줄에 값이 \(mostFields)개가 넘어 표로 볼 수 없습니다.",
                en: "this line has more than \(mostFields) fields, so this is not a table"),
            line: line, column: 1, isFatal: true)
    }

    private static func unclosed(_ place: (line: Int, column: Int)) -> CSVProblem {
        CSVProblem(
            message: LocalizedText(
                ko: "큰따옴표가 열리고 닫히지 않았습니다.", en: "a quotation mark is opened here and never closed"),
            line: place.line, column: place.column, isFatal: true)
    }

    private static func afterQuote(_ place: (line: Int, column: Int)) -> CSVProblem {
        CSVProblem(
            message: LocalizedText(
                ko: "닫는 큰따옴표 뒤에 글자가 있습니다. 값 안의 큰따옴표는 두 번(\"\") 적습니다.",
                en: "there is text after a closing quotation mark; within a field it is written twice (\"\")"),
            line: place.line, column: place.column, isFatal: false)
    }

    private static func strayQuote(_ place: (line: Int, column: Int)) -> CSVProblem {
        CSVProblem(
            message: LocalizedText(
                ko: "따옴표로 묶지 않은 값 안에 큰따옴표가 있습니다. 값 전체를 묶고 안에서는 두 번(\"\") 적습니다.",
                en:
                    "there is a quotation mark within an unquoted field; quote the whole field and write it twice (\"\")"
            ),
            line: place.line, column: place.column, isFatal: false)
    }
}
