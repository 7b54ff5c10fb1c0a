import AwardHTTP
import AwardUseCases
import CoreMetrics
import Glibc
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import Postgres
import ServiceLifecycle
import UnixSignals

/// The service as a whole: routes, connections, what runs beside them, and an orderly end.
public struct HTTPService: Sendable {
    private let settings: ServerSettings
    private let database: Database
    private let logger: Logger
    private let onListening: @Sendable (Int) async -> Void

    /// A service on a migrated database.
    ///
    /// - Parameter onListening: told the port once requests are taken.
    public init(
        _ settings: ServerSettings, logger: Logger, onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.settings = settings
        self.logger = logger
        self.onListening = onListening
        database = Database(
            DatabaseConfiguration(
                url: settings.database, maxConnections: settings.databaseConnections, statementTimeout: 30_000,
                lockTimeout: 10_000, applicationName: "simsa serve"),
            logger: logger)
    }

    /// Serves until SIGTERM or SIGINT; then takes no more connections, answers what is under way, and ends.
    ///
    /// - Throws: when it cannot listen.
    public func run() async throws {
        OpenFiles.raiseLimit()
        let registry = PrometheusRegistry()
        MetricsSystem.bootstrap(registry)
        let closing = ClosingWatch()
        let hub = ProgressHub(database.configuration, logger: logger)
        var environment = AwardUseCases.Environment.system
        environment.site = settings.publicURL
        let parts = ServiceParts(
            service: AwardService(
                database: database, environment: environment, notices: .atMostEvery(.milliseconds(500))),
            progress: hub, isSecure: settings.isSecure,
            publicURL: settings.publicURL ?? "http://\(settings.host):\(settings.port)",
            identityProvider: try settings.identityProvider(logger))
        let health = HealthRoutes(service: parts.service, closing: closing, registry: registry)
        let application = Application(
            router: try Composition.router(parts, health: health, proxies: settings.proxies),
            server: .http1(configuration: connections),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: "simsa", backlog: 4096,
                availableConnectionsDelegate: MaximumAvailableConnections(connectionLimit)),
            services: [],
            onServerRunning: { [onListening] channel in await onListening(channel.localAddress?.port ?? 0) },
            logger: logger)
        let sender = try MailSender(settings, service: parts.service).map { [$0 as any Service] } ?? []
        // They end last to first: streams must have ended before the connections are waited for.
        var configuration = ServiceGroupConfiguration(
            services: sender + [application, hub, closing], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(settings.drainSeconds)
        let group = ServiceGroup(configuration: configuration)
        do {
            try await group.run()
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    /// Some numbers are left for the database, files and the log.
    private var connectionLimit: Int {
        max(16, min(settings.connections.connections, OpenFiles.limit - settings.databaseConnections - 64))
    }

    private var connections: HTTP1Channel.Configuration {
        let limits = settings.connections
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits)], idleTimeout: limits.idle,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                maxHeaderFieldCount: limits.headerCount))
    }
}
