import AwardCore

/// Collects the mistakes of one run, in the order they are found.
///
/// A reference, because many readers of one file write into it. It never leaves the call that made it.
final class DiagnosticLog {
    /// A hopeless file would otherwise bury its reader; nobody mends more than this in one go.
    static let limit = 1000

    private(set) var diagnostics: [Diagnostic] = []
    private var errors = 0

    /// Whether so many mistakes were found that reading on is of no use.
    var isFull: Bool { diagnostics.count >= DiagnosticLog.limit }

    var hasErrors: Bool { errors > 0 }

    func add(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { errors += 1 }
        guard !isFull else { return addMore(file: diagnostic.file) }
        diagnostics.append(diagnostic)
    }

    /// Says, once, that there is more than is shown.
    func addMore(file: String) {
        guard diagnostics.count == DiagnosticLog.limit else { return }
        diagnostics.append(
            Diagnostic(
                file: file,
                message: LocalizedText(
                    ko: "오류가 \(DiagnosticLog.limit)개를 넘어 나머지는 표시하지 않습니다.",
                    en: "there are more than \(DiagnosticLog.limit) mistakes; the rest is not shown")))
    }

    /// The mistakes by file in order of first mention, then by line and column; a whole-file mistake first.
    func sorted() -> [Diagnostic] {
        var order: [String: Int] = [:]
        for diagnostic in diagnostics where order[diagnostic.file] == nil { order[diagnostic.file] = order.count }
        return diagnostics.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            let (fileA, fileB) = (order[a.file] ?? 0, order[b.file] ?? 0)
            return (fileA, a.line, a.column, left.offset) < (fileB, b.line, b.column, right.offset)
        }.map(\.element)
    }
}
