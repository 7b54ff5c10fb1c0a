import AwardCore
import AwardFiles
import Testing

@Suite struct CSVParserTests {
    struct Outcome: Equatable {
        var rows: [[String]] = []
        var lines: [Int] = []
        var problems: [String] = []
    }

    private func read(_ text: String) -> Outcome {
        var parser = CSVParser(Array(text.utf8))
        var record = CSVRecord()
        var outcome = Outcome()
        while true {
            do throws(CSVProblem) {
                guard try parser.next(into: &record) else { return outcome }
                outcome.rows.append((0..<record.count).map { parser.text(record, $0) })
                outcome.lines.append(record.line)
            } catch {
                outcome.problems.append("\(error.line):\(error.column) \(error.message.en.prefix(24))")
                if error.isFatal { return outcome }
            }
        }
    }

    @Test(arguments: [
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("\"a\",\"b,c\"\n", [["a", "b,c"]]),
        ("\"say \"\"hi\"\"\",x\n", [["say \"hi\"", "x"]]),
        ("\"two\nlines\",x\r\n", [["two\nlines", "x"]]),
        ("\"two\r\nlines\"\r\n", [["two\r\nlines"]]),
        (",,\n", [["", "", ""]]),
        ("\"\"\n", [[""]]),
        ("\"\"\"\"\n", [["\""]]),
        ("a,", [["a", ""]]),
        ("\n\r\na\n\n\nb\n", [["a"], ["b"]]),
        ("광주광역시,\"인공지능, 중심도시\"\n", [["광주광역시", "인공지능, 중심도시"]]),
        ("a\rb,c\n", [["a\rb", "c"]]),
        ("", []),
    ]) func fieldsFollowRFC4180(_ text: String, rows: [[String]]) {
        #expect(read(text) == Outcome(rows: rows, lines: read(text).lines))
    }

    @Test func linesAreCountedThroughLineBreaksInFields() {
        #expect(read("a\n\"b\nb\"\n\nc\n").lines == [1, 2, 5])
    }

    @Test func anOpenQuotationMarkIsToldWhereItOpens() {
        #expect(read("a,b\nc,\"d\ne,f\n").problems == ["2:3 a quotation mark is open"])
    }

    @Test func aQuotationMarkWithinAFieldIsToldAndReadingGoesOn() {
        let outcome = read("a,b\"c\nd,e\n")
        #expect(outcome.problems == ["1:4 there is a quotation mar"])
        #expect(outcome.rows == [["d", "e"]])
    }

    @Test func textAfterAClosingMarkIsToldAndReadingGoesOn() {
        let outcome = read("\"시\"x,b\nd,e\n")
        #expect(outcome.problems == ["1:4 there is text after a cl"])
        #expect(outcome.rows == [["d", "e"]])
    }

    @Test func placesAreCharactersNotBytes() throws {
        var parser = CSVParser(Array("시,군\n\"가\n나\",\"다\"\n".utf8))
        var record = CSVRecord()
        _ = try parser.next(into: &record)
        #expect(parser.place(record, 1) == (1, 3))
        _ = try parser.next(into: &record)
        #expect(parser.place(record, 0) == (2, 1))
        #expect(parser.place(record, 1) == (3, 4))
    }
}
