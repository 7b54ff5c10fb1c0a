import Glibc
import Testing

/// A text file of the repository.
struct SourceFile: Sendable, CustomTestStringConvertible {
    /// Its path from the top of the repository.
    let path: String
    /// Its text.
    let text: String

    var testDescription: String { path }

    /// Its lines, each with its number from 1.
    var lines: [(number: Int, text: Substring)] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return zip(1..., lines).map { ($0.0, $0.1) }
    }

    /// The modules it imports.
    var imports: [String] {
        lines.compactMap { line in
            var words = line.text.split(separator: " ").drop { $0.hasPrefix("@") }
            if let access = words.first, ["public", "package", "internal", "private"].contains(access) {
                words = words.dropFirst()
            }
            guard words.first == "import", let module = words.last else { return nil }
            // `import struct Foundation.Date` names a module too.
            return String(module.prefix { $0 != "." })
        }
    }

    /// Where a pattern occurs, as `path:line`; comments do not count unless asked for.
    func places(of pattern: Pattern, inComments: Bool = false) -> [String] {
        guard pattern.words.contains(where: holds) else { return [] }
        let found = lines.filter { line in
            (inComments || !line.text.drop(while: \.isWhitespace).hasPrefix("//"))
                && pattern.words.contains { line.text.contains($0) } && line.text.contains(pattern.regex)
        }
        return found.map { "\(path):\($0.number)" }
    }

    private func holds(_ word: String) -> Bool {
        text.withCString { strstr($0, word) != nil }
    }
}
