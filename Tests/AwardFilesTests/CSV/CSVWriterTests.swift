import AwardFiles
import Testing

@Suite struct CSVWriterTests {
    private func text(_ writer: CSVWriter) -> String {
        String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func fieldsAreQuotedWhereTheyMustBe() {
        var writer = CSVWriter()
        writer.append(["a", "b,c", "say \"hi\"", "two\nlines", " x", ""])
        #expect(text(writer) == "a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",\" x\",\r\n")
    }

    @Test func aLineOfOneEmptyFieldIsNotAnEmptyLine() {
        var writer = CSVWriter(lineEnd: .unix)
        writer.append([""])
        #expect(text(writer) == "\"\"\n")
    }

    @Test func aByteOrderMarkStandsFirstWhereAskedFor() {
        #expect(CSVWriter(byteOrderMark: true).bytes == [0xEF, 0xBB, 0xBF])
        #expect(CSVWriter().bytes == [])
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+82 2", "'+82 2"), ("-x", "'-x"), ("@cmd", "'@cmd"), ("'=1", "''=1"), ("''", "'''"),
        ("-3.5", "-3.5"), ("'90s", "'90s"), ("가-나", "가-나"), ("-", "'-"),
    ]) func aTextThatASpreadsheetWouldRunIsGuarded(_ field: String, written: String) {
        var writer = CSVWriter(lineEnd: .unix)
        writer.append([field, "x"])
        #expect(text(writer) == "\(written),x\n")
    }

    @Test func aProgramMayAskForTextsAsTheyAre() {
        var writer = CSVWriter(lineEnd: .unix, guardsFormulas: false)
        writer.append(["=1", "x"])
        #expect(text(writer) == "=1,x\n")
    }

    /// Whatever is written is read back the same.
    @Test func writtenFieldsAreReadBack() throws {
        let alphabet: [Character] = ["a", "가", "\"", ",", "\n", "\r", " ", "=", "'", "-", "\t", "é", "🏆"]
        for seed in UInt64(1)...300 {
            var random = SeededGenerator(seed: seed)
            let rows = (0..<5).map { _ in
                (0..<4).map { _ in
                    String(
                        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                            alphabet.randomElement(using: &random)
                        })
                }
            }
            var writer = CSVWriter(lineEnd: seed % 2 == 0 ? .unix : .standard, guardsFormulas: false)
            for row in rows { writer.append(row) }
            var parser = CSVParser(writer.bytes)
            var record = CSVRecord()
            var read: [[String]] = []
            while try parser.next(into: &record) { read.append((0..<record.count).map { parser.text(record, $0) }) }
            #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
        }
    }
}
