import ArgumentParser
import AwardCore
import AwardHTTP
import AwardServer
import Configuration
import Logging
import Postgres
import Terminal

/// `simsa serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the awards over HTTP until SIGTERM or Ctrl-C.",
        discussion: """
            Everything else is set by the environment: SIMSA_HTTP_PUBLIC_URL (where people reach it; https turns on HSTS
            and secure cookies), SIMSA_HTTP_PROXIES (the addresses of your own proxies, whose X-Forwarded-For is
            believed), SIMSA_HTTP_CONNECTIONS, SIMSA_HTTP_DRAIN_SECONDS, SIMSA_DATABASE_CONNECTIONS, SIMSA_LOG_LEVEL;
            for mail SIMSA_MAIL_SERVER, SIMSA_MAIL_FROM and SIMSA_MAIL_CERTIFICATES (see simsa mail); for signing in by
            an identity provider SIMSA_OPENID_ISSUER, SIMSA_OPENID_CLIENT_ID, SIMSA_OPENID_CLIENT_SECRET,
            SIMSA_OPENID_NAME and SIMSA_OPENID_CERTIFICATES (register SIMSA_HTTP_PUBLIC_URL followed by /sign-in/return
            there). The log goes to standard error, one JSON object a line.

            Example: simsa serve --port 8080
            """)

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The address to listen at; also SIMSA_HTTP_HOST.")
    var host: String?

    @Option(name: .long, help: "The port to listen at, 0 for any that is free; also SIMSA_HTTP_PORT.")
    var port: Int?

    func run() async throws {
        let language = try Session.language(options)
        let url = try await DatabaseAddress.resolve(options.database, language: language)
        let settings = ServerSettings(reader, database: url)
        let level = Logger.Level(rawValue: settings.logLevel) ?? .info
        LoggingSystem.bootstrap { label in
            var handler = JSONLogHandler(label: label)
            handler.logLevel = level
            return handler
        }
        let database = Database(
            DatabaseConfiguration(url: url, applicationName: "simsa serve"), logger: Logger(label: "simsa"))
        do {
            try await DatabaseAddress.prepare(database)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        let service = HTTPService(settings, logger: Logger(label: "simsa.serve")) { port in
            let address = "http://\(settings.host):\(port)"
            let text = language == .korean ? "\(address) 에서 요청을 받습니다." : "Taking requests at \(address)"
            try? Console().writeLine(text)
        }
        try await service.run()
    }

    /// Flags before the environment.
    private var reader: ConfigReader {
        var flags: [AbsoluteConfigKey: ConfigValue] = [:]
        if let host { flags["simsa.http.host"] = ConfigValue(.string(host), isSecret: false) }
        if let port { flags["simsa.http.port"] = ConfigValue(.int(port), isSecret: false) }
        return ConfigReader(providers: [InMemoryProvider(values: flags), EnvironmentVariablesProvider()])
    }
}
