import Foundation
import Terminal
import Testing

@Suite struct SheetPropertyTests {
    /// A sheet of random shape and content.
    private func sheet(_ random: inout SeededGenerator) -> Sheet {
        let overflows: [Sheet.Column.Overflow] = [.wrap, .truncate, .keep]
        let columns = (0..<Int.random(in: 1...6, using: &random)).map { number in
            Sheet.Column(
                "key\(number)", random.text(words: 3), Bool.random(using: &random) ? .leading : .trailing,
                overflow: overflows[Int.random(in: 0..<3, using: &random)])
        }
        let rows = (0..<Int.random(in: 0...5, using: &random)).map { _ in
            columns.map { _ -> Cell in
                switch Int.random(in: 0...4, using: &random) {
                case 0: return .integer(Int.random(in: -9999...9999, using: &random))
                case 1: return .decimal("61.50")
                case 2: return .null
                case 3: return .list([random.text(words: 2), "x\u{7F}\u{85}\u{0}"])
                default: return .text(random.text(words: 12) + "\"\\,\n\u{1B}")
                }
            }
        }
        return Sheet(columns: columns, rows: rows, emptySentence: "Nothing here.")
    }

    @Test(arguments: 1...300)
    func noLineIsWiderThanThePage(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let width = Int.random(in: 20...120, using: &random)
        let text = sheet(&random).render(.table, style: PageStyle(.korean, width: width))
        for line in text.split(separator: "\n") {
            #expect(DisplayWidth.of(line) <= width, "seed \(seed), width \(width): \(line)")
            #expect(line.last != " ", "seed \(seed)")
        }
    }

    @Test(arguments: 1...100)
    func jsonIsValidAndHoldsEveryValue(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let sheet = sheet(&random)
        let data = Data(sheet.render(.json, style: PageStyle(.english)).utf8)
        let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]], "seed \(seed)")
        #expect(rows.count == sheet.rows.count, "seed \(seed)")
        for (row, cells) in zip(rows, sheet.rows) {
            for (column, cell) in zip(sheet.columns, cells) {
                let value = row[column.key]
                switch cell {
                case .text(let text), .toned(let text, _), .decimal(let text): #expect(value as? String == text)
                case .integer(let number): #expect(value as? Int == number)
                case .bool(let bool): #expect(value as? Bool == bool)
                case .list(let texts): #expect(value as? [String] == texts)
                case .null: #expect(value is NSNull)
                }
            }
        }
    }

    @Test(arguments: 1...100)
    func csvReadsBackAsItWas(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let sheet = sheet(&random)
        let records = Self.records(sheet.render(.csv, style: PageStyle(.english)))
        let expected = [sheet.columns.map(\.key)] + sheet.rows.map { $0.map(Self.plain) }
        #expect(records == expected, "seed \(seed)")
    }

    private static func plain(_ cell: Cell) -> String {
        switch cell {
        case .text(let text), .toned(let text, _), .decimal(let text): return text
        case .integer(let number): return String(number)
        case .bool(let value): return value ? "true" : "false"
        case .list(let texts): return texts.joined(separator: "; ")
        case .null: return ""
        }
    }

    /// Reads RFC 4180 by its grammar.
    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                scalars.removeFirst()
                field.unicodeScalars.append("\"")
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                record.append(field)
                field = ""
            case "\r" where !isQuoted && scalars.first == "\n":
                scalars.removeFirst()
                records.append(record + [field])
                (record, field) = ([], "")
            default: field.unicodeScalars.append(scalar)
            }
        }
        return records
    }
}
