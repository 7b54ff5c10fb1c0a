import AwardCore
import AwardFiles
import Glibc
import Terminal

/// An award file named on the command line.
enum AwardArgument {
    /// The file itself, also where its folder is named.
    static func path(_ argument: String) -> String {
        var status = stat()
        guard stat(argument, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return argument }
        return argument + (argument.hasSuffix("/") ? "" : "/") + "award.yaml"
    }

    /// The definition in a file.
    ///
    /// - Throws: `Refusal` (`invalid`) with every mistake.
    static func definition(_ argument: String) throws -> AwardDefinition {
        let reading = AwardFile.read(at: path(argument))
        if let refusal = Refusal(reading.diagnostics) { throw refusal }
        guard let definition = reading.definition else {
            throw Refusal(.notFound(.award, name: argument, suggestions: []))
        }
        return definition
    }

    /// Prints mistakes and remarks.
    ///
    /// - Throws: `ConsoleError`.
    static func print(
        _ diagnostics: [Diagnostic], _ format: OutputFormat, _ language: Language, _ console: Console
    ) throws {
        let style = console.style(language == .korean ? .korean : .english)
        if format == .table {
            for diagnostic in diagnostics { try console.writeLine(diagnostic.text(language)) }
            return
        }
        let sheet = Sheet(
            columns: [
                .fixed("severity", "severity"), .fixed("file", "file"), .number("line", "line"),
                .number("column", "column"), .fixed("path", "path"), .fixed("message", "message"),
                .fixed("suggestion", "suggestion"),
            ],
            rows: diagnostics.map {
                [
                    .text($0.severity.rawValue), .text($0.file), .integer($0.line), .integer($0.column),
                    .text($0.path), .text($0.message(language)), .optional($0.suggestion),
                ]
            },
            emptySentence: "")
        try console.write(sheet.render(format, style: style))
    }
}
