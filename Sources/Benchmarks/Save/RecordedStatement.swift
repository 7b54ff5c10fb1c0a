/// A statement as the server logged it, with the values it came with.
struct RecordedStatement {
    /// Its text, with `$1` for the first value.
    let text: String
    /// Its values; `nil` is null.
    let values: [String?]

    /// Whether it changes rows.
    var isWrite: Bool { text.hasPrefix("INSERT") || text.hasPrefix("WITH") }
    /// Whether it reads.
    var isSelect: Bool { text.hasPrefix("SELECT") }

    /// The statements in a server log written with `log_statement = all`, in order.
    static func all(inLog log: some StringProtocol) -> [RecordedStatement] {
        var statements: [RecordedStatement] = []
        for entry in entries(log) {
            if let text = entry.after("] LOG:  execute ") {
                guard let colon = text.firstIndex(of: ":") else { continue }
                statements.append(RecordedStatement(text: String(text[colon...].dropFirst(2)), values: []))
            } else if let text = entry.after("] LOG:  statement: ") {
                statements.append(RecordedStatement(text: text, values: []))
            } else if let text = entry.after("] DETAIL:  parameters: "), let last = statements.popLast() {
                statements.append(RecordedStatement(text: last.text, values: values(text)))
            }
        }
        return statements
    }

    /// An entry begins with a time; the lines that go on are indented by a tab.
    private static func entries(_ log: some StringProtocol) -> [String] {
        var entries: [String] = []
        for line in log.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.first == "\t", let last = entries.popLast() {
                entries.append(last + "\n" + line.dropFirst())
            } else {
                entries.append(String(line))
            }
        }
        return entries
    }

    /// Reads `$1 = 'it''s', $2 = NULL`.
    private static func values(_ text: String) -> [String?] {
        var values: [String?] = []
        var rest = text[...]
        while let equals = rest.firstRange(of: " = ") {
            rest = rest[equals.upperBound...]
            if rest.hasPrefix("NULL") {
                values.append(nil)
                rest = rest.dropFirst(4)
                continue
            }
            rest = rest.dropFirst()
            var value = ""
            while let character = rest.first {
                rest = rest.dropFirst()
                if character == "'" {
                    guard rest.first == "'" else { break }
                    rest = rest.dropFirst()
                }
                value.append(character)
            }
            values.append(value)
        }
        return values
    }
}

extension String {
    /// What follows the first occurrence of `marker`.
    fileprivate func after(_ marker: String) -> String? {
        firstRange(of: marker).map { String(self[$0.upperBound...]) }
    }
}
