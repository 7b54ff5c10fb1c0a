import ArgumentParser
import AwardCore
import AwardFiles
import Terminal

/// `simsa award check`
struct AwardCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find every mistake in an award file, with file, line and column.",
        discussion: "Example: simsa award check Rubrics/local-government-policy-award/award.yaml")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The award file, or the folder it is in.")
    var file: String

    func run() async throws {
        let language = try Session.language(options)
        let console = Console()
        let reading = AwardFile.read(at: AwardArgument.path(file))
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
