import AwardCore

/// Why the bytes of a file could not be had or read as text.
struct InputProblem: Error {
    /// One sentence.
    var message: LocalizedText
    /// The line the trouble is in, if it has one.
    var line = 0
    /// The character within that line.
    var column = 0

    init(ko: String, en: String, line: Int = 0, column: Int = 0) {
        message = LocalizedText(ko: ko, en: en)
        self.line = line
        self.column = column
    }

    func diagnostic(file: String) -> Diagnostic {
        Diagnostic(file: file, line: line, column: column, message: message)
    }
}
