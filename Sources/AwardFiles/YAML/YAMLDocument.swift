import AwardCore
import Yams

/// A YAML file as a tree of nodes, and where its mistakes go.
///
/// A reference, because every value read from the file points back to it. It never leaves the call that made it.
final class YAMLDocument {
    /// An award file is a few hundred lines; a rubric fewer. Anything near this is not one.
    static let limit = 1_048_576

    let file: String
    let log: DiagnosticLog
    /// Keys that are given twice and already reported, by their place.
    private(set) var repeatedKeys: Set<Place> = []
    /// Held because Yams' nodes only point weakly to their anchors.
    private var parser: Parser?

    struct Place: Hashable {
        var line: Int
        var column: Int
    }

    init(file: String, log: DiagnosticLog) {
        self.file = file
        self.log = log
    }

    /// The value the file consists of; `nil` when it is no YAML, which is then reported.
    func root(of bytes: [UInt8]) -> YAMLValue? {
        var text: String
        do throws(InputProblem) {
            text = String(decoding: try TextEncoding.decode(bytes, allowsCP949: false).text, as: UTF8.self)
        } catch {
            log.add(error.diagnostic(file: file))
            return nil
        }
        guard !AliasGuard.isDangerous(text) else {
            report(AliasGuard.message, line: 0, column: 0)
            return nil
        }
        // Yams stops at the first mapping with a repeated key. Each is reported and renamed, so that the rest is read.
        for _ in 0..<20 where !log.isFull {
            do {
                guard let node = try compose(text) else {
                    report(LocalizedText(ko: "내용이 없습니다.", en: "the file says nothing"), line: 0, column: 0)
                    return nil
                }
                let root = YAMLValue(node: node, path: "", document: self)
                return AliasGuard.reportAnchors(in: root) ? nil : root
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                guard let renamed = renameRepeated(names, in: text, from: context.mark) else { return nil }
                text = renamed
            } catch {
                let problem = YAMLSyntax.problem(error)
                report(problem.message, line: problem.line, column: problem.column)
                return nil
            }
        }
        return nil
    }

    func report(
        _ message: LocalizedText, severity: Diagnostic.Severity = .error, line: Int, column: Int, path: String = "",
        suggestion: String? = nil
    ) {
        log.add(
            Diagnostic(
                severity: severity, file: file, line: line, column: column, path: path, message: message,
                suggestion: suggestion))
    }

    private func compose(_ text: String) throws -> Node? {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        self.parser = parser
        return try parser.singleRoot()
    }

    /// Reports every repetition of `names` in the mapping whose first such key is at `mark`, and takes them out of
    /// the way without moving anything else.
    private func renameRepeated(_ names: [String], in text: String, from mark: Yams.Mark) -> String? {
        var source = YAMLKeys(text)
        var found = false
        for name in names.prefix(20) {
            for place in source.rename(repeated: name, inMappingAt: mark) {
                found = true
                repeatedKeys.insert(place)
                report(
                    LocalizedText(
                        ko: "“\(name)” 항목이 같은 자리에 두 번 있습니다. 하나만 남기십시오.",
                        en: "“\(name)” is given twice here; keep one of them"),
                    line: place.line, column: place.column, path: name)
            }
        }
        // With more than that nobody reads on, and looking for each takes its time.
        if found { return names.count > 20 ? nil : source.text }
        let list = names.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
        report(
            LocalizedText(
                ko: "\(list) 항목이 같은 자리에 두 번 있습니다. 하나만 남기십시오.",
                en: "\(list) is given twice here; keep one of them"),
            line: mark.line, column: mark.column)
        return nil
    }
}
