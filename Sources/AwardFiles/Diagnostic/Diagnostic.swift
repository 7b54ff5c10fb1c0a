public import AwardCore

/// One mistake in a file a person wrote: where it is, what was found and what is allowed.
///
/// The words avoid everything that only a programmer knows; the position is the one an editor shows.
public struct Diagnostic: Sendable, Hashable, Codable {
    /// Whether the file can be used all the same.
    public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
        /// The file cannot be used.
        case error
        /// The file can be used, but probably does not say what was meant.
        case warning
    }

    /// Whether the file can be used all the same.
    public var severity: Severity
    /// The file, as its path was given; a rubric's path begins with the award's folder.
    public var file: String
    /// The line, from 1; 0 when the mistake is the whole file.
    public var line: Int
    /// The character within the line, from 1; 0 when the mistake is the whole file or the whole line.
    public var column: Int
    /// The field, e.g. `stages[0].panel.minimum_sheets`, or the column's header in a table; may be empty.
    public var path: String
    /// One sentence: what was found and what is allowed.
    public var message: LocalizedText
    /// What was probably meant, to put in place of what was found.
    public var suggestion: String?

    /// A mistake at a place.
    public init(
        severity: Severity = .error, file: String, line: Int = 0, column: Int = 0, path: String = "",
        message: LocalizedText, suggestion: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.message = message
        self.suggestion = suggestion
    }

    /// The line to print: `file:line:column: error: field: sentence`.
    public func text(_ language: Language) -> String {
        var place = file
        if line > 0 { place += ":\(line)" }
        if line > 0, column > 0 { place += ":\(column)" }
        let word = Diagnostic.word(severity, language)
        let field = path.isEmpty ? "" : "\(path): "
        return "\(place): \(word): \(field)\(message(language))"
    }

    private static func word(_ severity: Severity, _ language: Language) -> String {
        switch (severity, language) {
        case (.error, .korean): return "오류"
        case (.error, .english): return "error"
        case (.warning, .korean): return "주의"
        case (.warning, .english): return "warning"
        }
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether any of them forbids using the file.
    public var hasErrors: Bool {
        contains { $0.severity == .error }
    }
}
