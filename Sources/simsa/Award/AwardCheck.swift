import ArgumentParser
import AwardCore
import AwardFiles
import Terminal

/// `simsa award check`
struct AwardCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find every mistake in an award file, with file, line and column.",
        discussion: """
            With --server the server reads the files too, and says what it finds.

            Example: simsa award check Rubrics/local-government-policy-award/award.yaml
            """)

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The award file, or the folder it is in.")
    var file: String

    func run() async throws {
        let language = try Session.language(options)
        let console = Console()
        var reading = AwardFile.read(at: AwardArgument.path(file))
        if let definition = reading.definition, let server = try Session.server(options, language) {
            // A server may be of another version, and it is the one that will read the award.
            let documents = AwardFile.documents(at: AwardArgument.path(file))
            reading = try await server.check(documents, award: definition.id)
        }
        try AwardArgument.print(reading.diagnostics, options.format, language, console)
        if reading.diagnostics.hasErrors { throw ExitCode(65) }
        if options.format == .table, let definition = reading.definition {
            let stages = definition.stages.count
            let categories = definition.categories.count
            try console.writeLine(
                language == .korean
                    ? "이상이 없습니다: \(definition.title.ko) (부문 \(categories)개, 단계 \(stages)개)"
                    : "Nothing is wrong: \(definition.title.en) (\(categories) categories, \(stages) stages)")
        }
    }
}
