/// Where a database is and how to talk to it.
public struct DatabaseConfiguration: Sendable {
    /// A `postgres://` URI or a libpq connection string such as `host=/run/db dbname=app`.
    public var url: String
    /// The greatest number of connections held at once.
    public var maxConnections: Int
    /// Milliseconds after which the server stops a statement; none if `nil`.
    public var statementTimeout: Int?
    /// Milliseconds after which the server gives up waiting for a lock; none if `nil`.
    public var lockTimeout: Int?
    /// The name shown in `pg_stat_activity`.
    public var applicationName: String?
    /// Seconds to wait for a connection to be made, unless the URL says otherwise.
    public var connectTimeout: Int

    /// Describes a database by its address; everything else has a usable default.
    public init(
        url: String, maxConnections: Int = 8, statementTimeout: Int? = nil, lockTimeout: Int? = nil,
        applicationName: String? = nil, connectTimeout: Int = 10
    ) {
        self.url = url
        self.maxConnections = maxConnections
        self.statementTimeout = statementTimeout
        self.lockTimeout = lockTimeout
        self.applicationName = applicationName
        self.connectTimeout = connectTimeout
    }
}
