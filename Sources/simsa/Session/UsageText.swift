/// The help and usage text of a command as people read it: the options every command takes are not spelled out again.
enum UsageText {
    private static let shared =
        " [--award <award>] [--database <database>] [--server <server>] [--token <token>] [--lang <lang>] [--format <format>] [--as <as>] [--now <now>]"

    /// The text with its usage line shortened, and broken where it is wider than `columns`.
    static func tidy(_ text: String, columns: Int = 100) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.lowercased().hasPrefix("usage: ") else { return String(line) }
            return wrapped(line.replacing(shared, with: " [<options>]"), columns)
        }.joined(separator: "\n")
    }

    /// Breaks before an argument, never within one.
    private static func wrapped(_ line: some StringProtocol, _ columns: Int) -> String {
        var lines: [String] = []
        var current = ""
        var depth = 0
        var part = ""
        for letter in line + " " {
            if letter == "[" { depth += 1 }
            if letter == "]" { depth -= 1 }
            guard letter == " ", depth == 0 else {
                part.append(letter)
                continue
            }
            if !current.isEmpty, current.count + 1 + part.count > columns {
                lines.append(current)
                current = "        " + part
            } else {
                current += current.isEmpty ? part : " " + part
            }
            part = ""
        }
        return (lines + [current]).joined(separator: "\n")
    }
}
