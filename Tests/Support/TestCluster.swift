public import Postgres

/// A PostgreSQL server for one run of the tests, started when first asked for.
///
/// It lives in a short temporary directory. A guardian process ends it and removes the directory when the test
/// process is gone, however that ended.
public actor TestCluster {
    /// What the server promises when the machine fails.
    public enum Durability: Sendable {
        /// Nothing: the fastest for tests.
        case none
        /// Everything, as in production: for tests of crashes and for measurements.
        case full
    }

    /// The cluster most tests use.
    public static let shared = TestCluster(durability: .none)

    private let durability: Durability
    private var start: Task<(cluster: PrivateCluster, guardian: ClusterGuardian), any Error>?

    /// Describes a cluster of one's own; nothing is started yet.
    public init(durability: Durability) {
        self.durability = durability
    }

    /// The running server.
    /// - Throws: `DatabaseError` of kind `cluster` when it does not start.
    public var running: PrivateCluster {
        get async throws {
            if let start { return try await start.value.cluster }
            let settings = settings
            let task = Task { () throws -> (cluster: PrivateCluster, guardian: ClusterGuardian) in
                let directory = try TemporaryDirectory.make()
                let guardian = try ClusterGuardian(directory: directory)
                let cluster = PrivateCluster(directory: directory, settings: settings)
                try await cluster.start()
                return (cluster, guardian)
            }
            start = task
            return try await task.value.cluster
        }
    }

    private var settings: [String: String] {
        var settings = [
            "max_connections": "200", "jit": "off", "autovacuum": "off", "shared_buffers": "64MB",
            "max_prepared_transactions": "0", "log_min_messages": "fatal",
        ]
        if durability == .none {
            for name in ["fsync", "synchronous_commit", "full_page_writes"] { settings[name] = "off" }
            settings["wal_level"] = "minimal"
            settings["max_wal_senders"] = "0"
        }
        return settings
    }
}
