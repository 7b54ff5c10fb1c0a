import Yams

/// The text of a YAML file, in which repeated keys can be found and renamed in place.
struct YAMLKeys {
    private var scalars: [Unicode.Scalar]
    /// Where each line begins. The line breaks are those libyaml counts.
    private let lineStarts: [Int]
    private var renamed = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var starts = [0]
        for (index, scalar) in scalars.enumerated() where YAMLKeys.isBreak(scalar) {
            if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
            starts.append(index + 1)
        }
        lineStarts = starts
    }

    var text: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// Renames the second and later keys `name` of the mapping whose first such key is at or after `mark`, and says
    /// where they stood. Their length stays, so that every other place stays too.
    mutating func rename(repeated name: String, inMappingAt mark: Mark) -> [YAMLDocument.Place] {
        guard mark.line >= 1, mark.line <= lineStarts.count, !name.isEmpty else { return [] }
        let start = lineStarts[mark.line - 1] + mark.column - 1
        guard start < scalars.count else { return [] }
        let key = Array(name.unicodeScalars)
        let isFlow = previousVisible(before: start).map { $0 == "{" || $0 == "," } ?? false
        let found =
            isFlow ? flowKeys(key, from: start) : blockKeys(key, column: mark.column - 1, fromLine: mark.line - 1)
        var marks: [YAMLDocument.Place] = []
        for index in found.dropFirst() {
            guard let stand = Unicode.Scalar(UInt32(0xF0000 + renamed)) else { return marks }
            renamed += 1
            // A quoted key keeps its quotes.
            let first = "\"'".unicodeScalars.contains(scalars[index]) ? index + 1 : index
            for offset in 0..<key.count { scalars[first + offset] = stand }
            marks.append(place(of: index))
        }
        return marks
    }

    private func place(of index: Int) -> YAMLDocument.Place {
        var (line, end) = (0, lineStarts.count)
        while end - line > 1 {
            let middle = (line + end) / 2
            if lineStarts[middle] <= index { line = middle } else { end = middle }
        }
        return YAMLDocument.Place(line: line + 1, column: index - lineStarts[line] + 1)
    }

    /// The last scalar before `index` on its line that is no blank.
    private func previousVisible(before index: Int) -> Unicode.Scalar? {
        for scalar in scalars[..<index].reversed() {
            if YAMLKeys.isBreak(scalar) { return nil }
            if scalar != " ", scalar != "\t" { return scalar }
        }
        return nil
    }

    private func blockKeys(_ key: [Unicode.Scalar], column: Int, fromLine: Int) -> [Int] {
        var found: [Int] = []
        for line in fromLine..<lineStarts.count {
            let start = lineStarts[line]
            let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : scalars.count
            if line > fromLine {
                let indentation = scalars[start..<end].prefix { $0 == " " }.count
                let first = start + indentation < end ? scalars[start + indentation] : "\n"
                if YAMLKeys.isBreak(first) || first == "#" { continue }
                if indentation < column { break }
                if indentation > column { continue }
            }
            if isKey(key, at: start + column) { found.append(start + column) }
        }
        return found
    }

    private func flowKeys(_ key: [Unicode.Scalar], from start: Int) -> [Int] {
        var found = isKey(key, at: start) ? [start] : []
        var depth = 0
        var quote: Unicode.Scalar?
        var expectsKey = false
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            if let open = quote {
                if scalar == "\\", open == "\"" { index += 1 }
                if scalar == open { quote = nil }
            } else {
                if expectsKey, scalar != " ", !YAMLKeys.isBreak(scalar) {
                    if depth == 0, isKey(key, at: index) { found.append(index) }
                    expectsKey = false
                }
                switch scalar {
                case "\"", "'":
                    // Elsewhere it is an apostrophe within a word.
                    if let before = previousVisible(before: index), ":,{[".unicodeScalars.contains(before) {
                        quote = scalar
                    }
                case "{", "[": depth += 1
                case "}", "]":
                    if depth == 0 { return found }
                    depth -= 1
                case ",": expectsKey = true
                default: break
                }
            }
            index += 1
        }
        return found
    }

    private func isKey(_ key: [Unicode.Scalar], at index: Int) -> Bool {
        guard index < scalars.count else { return false }
        var start = index
        var close: Unicode.Scalar?
        if scalars[index] == "\"" || scalars[index] == "'" {
            close = scalars[index]
            start += 1
        }
        guard start + key.count < scalars.count, Array(scalars[start..<(start + key.count)]) == key else {
            return false
        }
        var after = start + key.count
        if let close {
            guard scalars[after] == close else { return false }
            after += 1
        }
        while after < scalars.count, scalars[after] == " " { after += 1 }
        return after < scalars.count && scalars[after] == ":"
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
