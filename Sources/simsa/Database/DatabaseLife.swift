import ArgumentParser
import AwardStore
import Logging
import Postgres
import Terminal

/// `simsa db up`
struct DatabaseUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up", abstract: "Start the private PostgreSQL and bring it to this program's schema.",
        discussion: "Example: simsa db up")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let url = try await DatabaseAddress.resolve(options.database, language: try Session.language(options))
        let database = Database(DatabaseConfiguration(url: url), logger: Logger(label: "simsa"))
        try await DatabaseAddress.prepare(database)
        await database.close()
        try DatabaseAddress.print(url, options.format)
    }
}

/// `simsa db down`
struct DatabaseDown: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "down", abstract: "Stop the private PostgreSQL. Its data stay.",
        discussion: "Example: simsa db down")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let language = try Session.language(options)
        try await DatabaseAddress.privateCluster.stop()
        try Console().writeLine(language == .korean ? "PostgreSQL을 멈추었습니다." : "PostgreSQL is stopped.")
    }
}

/// `simsa db status`
struct DatabaseStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show whether the private PostgreSQL runs, and its migrations.",
        discussion: "Example: simsa db status")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let language = try Session.language(options)
        let console = Console()
        let style = console.style(language == .korean ? .korean : .english)
        let given = options.database ?? Console.environmentValue("DATABASE_URL")
        let cluster = DatabaseAddress.privateCluster
        let state = given == nil ? await cluster.status() : nil
        var facts = FactList([])
        if let state {
            facts.add("directory", language == .korean ? "자료 위치" : "Data directory", .text(cluster.directory))
            facts.add("state", language == .korean ? "상태" : "State", .text(state.rawValue))
        }
        if given != nil || state == .running {
            let database = Database(
                DatabaseConfiguration(url: given ?? cluster.url(database: "simsa")), logger: Logger(label: "simsa"))
            let status = try await Migrator(Schema.migrations).status(of: database)
            await database.close()
            facts.add("applied", language == .korean ? "적용된 스키마" : "Migrations applied", .integer(status.applied.count))
            facts.add("pending", language == .korean ? "남은 스키마" : "Migrations pending", .integer(status.pending.count))
        }
        try console.write(facts.render(options.format, style: style))
    }
}

/// `simsa db migrate`
struct DatabaseMigrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database to this program's schema.",
        discussion: "Example: simsa db migrate --database postgres://host/simsa")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let language = try Session.language(options)
        let url = try await DatabaseAddress.resolve(options.database, language: language)
        let database = Database(DatabaseConfiguration(url: url), logger: Logger(label: "simsa"))
        let done = try await Migrator(Schema.migrations).migrate(database)
        await database.close()
        try Console().writeLine(
            language == .korean ? "스키마 \(done.count)개를 적용했습니다." : "Applied \(done.count) migrations.")
    }
}

/// `simsa db url`
struct DatabaseURL: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "url", abstract: "Print the address of the database, e.g. for psql.",
        discussion: "Example: psql \"$(simsa db url)\"")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try DatabaseAddress.print(
            try await DatabaseAddress.resolve(options.database, language: try Session.language(options)),
            options.format)
    }
}
