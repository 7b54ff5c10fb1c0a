import ArgumentParser
import AwardCore
import AwardUseCases
import Glibc
import Logging
import Postgres
import Terminal

/// `simsa demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run the whole Local Government Policy Award on a private PostgreSQL, step by step.",
        discussion: """
            Its candidates are the 243 governments of 2019; its marks are simulated and come from files.
            The database simsa_demo is made anew each time.

            Example: simsa demo --rubrics Rubrics --lang ko
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "The folder with the awards.") var rubrics: String = "Rubrics"

    func run() async throws {
        let language = try Session.language(options)
        let console = Console()
        let folder = rubrics + "/local-government-policy-award"
        guard access(folder + "/award.yaml", R_OK) == 0 else {
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "‘\(folder)’에 award.yaml이 없습니다. --rubrics로 Rubrics 폴더를 알려 주십시오.",
                        en: "There is no award.yaml in “\(folder)”. Name the Rubrics folder with --rubrics.")))
        }
        let url = try await emptyDatabase(language)
        setenv("DATABASE_URL", url, 1)
        let steps = DemoScript(folder: folder).steps
        let progress = console.progress(language == .korean ? "시연" : "demo", total: steps.count)
        for (index, step) in steps.enumerated() {
            if let title = step.title {
                try console.writeLine("\n" + style(console).paint("# " + title(language), .strong))
            }
            try console.writeLine(style(console).paint("$ simsa " + step.shown, .faint))
            progress.advance(to: index, note: step.arguments.prefix(2).joined(separator: " "))
            let arguments = step.arguments + ["--lang", language.rawValue]
            if step.isQuiet { try await runQuietly(arguments) } else { try await run(arguments) }
        }
        progress.finish()
        try console.writeLine(DemoScript.ending(url: url, program: CommandLine.arguments[0])(language))
    }

    private func style(_ console: Console) -> Colour {
        console.colour()
    }

    private func run(_ arguments: [String]) async throws {
        var command = try Simsa.parseAsRoot(arguments)
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    }

    /// Runs a step whose output was shown for another just like it.
    private func runQuietly(_ arguments: [String]) async throws {
        let output = dup(1)
        let nowhere = Glibc.open("/dev/null", O_WRONLY)
        dup2(nowhere, 1)
        close(nowhere)
        defer {
            dup2(output, 1)
            close(output)
        }
        try await run(arguments)
    }

    /// A database of its own, so that a demonstration never touches real awards.
    private func emptyDatabase(_ language: Language) async throws -> String {
        // Whatever DATABASE_URL says, the demonstration runs on the private cluster.
        unsetenv("DATABASE_URL")
        _ = try await DatabaseAddress.resolve(nil, language: language)
        let cluster = DatabaseAddress.privateCluster
        let server = Database(
            DatabaseConfiguration(url: cluster.url(database: "postgres"), maxConnections: 1),
            logger: Logger(label: "simsa"))
        _ = try await server.executeOutsideTransaction("DROP DATABASE IF EXISTS simsa_demo WITH (FORCE)")
        _ = try await server.executeOutsideTransaction("CREATE DATABASE simsa_demo")
        await server.close()
        return cluster.url(database: "simsa_demo")
    }
}
