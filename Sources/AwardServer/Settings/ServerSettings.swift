public import AwardCore
public import AwardHTTP
public import Configuration
import NIOCore

/// How the service runs: by flags, then `SIMSA_…` of the environment, then what suits most.
public struct ServerSettings: Sendable {
    /// The address it listens at.
    public var host: String
    /// The port it listens at; 0 for any that is free.
    public var port: Int
    /// The addresses of proxies before it, whose word on where a request comes from is taken.
    public var proxies: Set<String>
    /// Where people reach it, without a slash at the end; by default where it listens.
    public var publicURL: String?
    /// The database.
    public var database: String
    /// Connections to the database.
    public var databaseConnections: Int
    /// How long requests under way may take when it closes.
    public var drainSeconds: Int
    /// The least important lines the log keeps: `debug`, `info`, `warning`, `error`.
    public var logLevel: String
    /// The mail server, e.g. `smtp://user:password@mail.example.kr:587`; without one no mail is sent.
    public var mailServer: Secret?
    /// Who mail is from, e.g. `Office <office@example.kr>`.
    public var mailFrom: String?
    /// The file with the certificates the mail server is trusted by; those of the system unless set.
    public var mailCertificates: String?
    /// The identity provider people of the office may sign in by; `nil` where there is none.
    public var openID: OpenIDSettings?
    /// Bounds of connections.
    public var connections = ConnectionLimits()

    /// Whether people reach it over TLS.
    public var isSecure: Bool { publicURL?.hasPrefix("https://") ?? false }

    /// Settings by name, e.g. `simsa.http.port` for `SIMSA_HTTP_PORT`.
    ///
    /// - Parameter database: where the database is when the configuration does not say.
    public init(_ config: ConfigReader, database: String) {
        let http = config.scoped(to: "simsa.http")
        host = http.string(forKey: "host", default: "127.0.0.1")
        port = http.int(forKey: "port", default: 8080)
        publicURL = http.string(forKey: "publicURL").map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        let listed = http.string(forKey: "proxies", default: "").split { $0 == "," || $0 == " " }
        proxies = Set(listed.map(String.init))
        drainSeconds = http.int(forKey: "drainSeconds", default: 20)
        self.database = database
        databaseConnections = config.int(forKey: "simsa.database.connections", default: 8)
        let mail = config.scoped(to: "simsa.mail")
        mailServer = mail.string(forKey: "server", isSecret: true).map(Secret.init)
        mailFrom = mail.string(forKey: "from")
        mailCertificates = mail.string(forKey: "certificates")
        openID = OpenIDSettings(config.scoped(to: "simsa.openid"))
        logLevel = config.string(forKey: "simsa.log.level", default: "info")
        connections.connections = http.int(forKey: "connections", default: connections.connections)
        connections.idle = .seconds(Int64(http.int(forKey: "idleSeconds", default: 30)))
        connections.body = .seconds(Int64(http.int(forKey: "bodySeconds", default: 15)))
        connections.reading = .seconds(Int64(http.int(forKey: "readingSeconds", default: 30)))
        connections.headerBytes = http.int(forKey: "headerBytes", default: connections.headerBytes)
    }
}
