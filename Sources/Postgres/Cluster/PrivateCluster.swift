import Dispatch
import Glibc

/// A PostgreSQL server of one's own in a directory, reached through a Unix socket only its owner can enter.
///
/// Several programs may start it at once, and it survives being killed at any moment. Started by root it runs as the
/// owner of its directory, the account `postgres`, or root disguised as an ordinary user, whichever works.
public struct PrivateCluster: Sendable {
    /// What a cluster is doing.
    public enum Status: String, Sendable {
        /// There is no cluster in the directory.
        case absent
        /// There is one, but it does not answer.
        case stopped
        /// It answers.
        case running
    }

    /// What ``PrivateCluster/start()`` had to do.
    public enum StartOutcome: String, Sendable {
        /// The cluster was made and started.
        case created
        /// The cluster was there and was started.
        case started
        /// It was running.
        case alreadyRunning
    }

    /// The directory that holds everything.
    public let directory: String
    /// The name of the database superuser.
    public let user: String
    /// Server settings for the next start, by name.
    public let settings: [String: String]
    /// The directory of the socket.
    public let socketDirectory: String

    /// Describes a cluster; nothing is touched yet.
    ///
    /// - Parameters:
    ///   - directory: An absolute path. If it is too long for a socket, the socket goes to a short temporary one.
    ///   - user: The database superuser, made with the cluster.
    ///   - settings: Server settings such as `["shared_buffers": "64MB"]`.
    public init(directory: String, user: String = "postgres", settings: [String: String] = [:]) {
        self.directory = directory
        self.user = user
        self.settings = settings
        socketDirectory = SocketDirectory.path(for: directory)
    }

    /// Where a program keeps its cluster unless told otherwise.
    ///
    /// `$XDG_DATA_HOME/<program>`, or `/var/lib/<program>` for root, whose home no other account can enter, or
    /// `~/.local/share/<program>`.
    public static func defaultDirectory(for program: String) -> String {
        let home = getenv("HOME").map { String(cString: $0) } ?? ""
        if let data = getenv("XDG_DATA_HOME").map({ String(cString: $0) }), data.hasPrefix("/") {
            return "\(data)/\(program)"
        }
        return geteuid() == 0 || !home.hasPrefix("/") ? "/var/lib/\(program)" : "\(home)/.local/share/\(program)"
    }

    /// The address of a database of this cluster, for libpq and `psql`.
    public func url(database: String = "postgres") -> String {
        let host = SocketDirectory.percentEncoded(socketDirectory)
        let name = SocketDirectory.percentEncoded(database)
        return "postgresql:///\(name)?host=\(host)&port=5432&user=\(SocketDirectory.percentEncoded(user))"
    }

    /// What the cluster is doing; asks the server, not the file system.
    public func status() async -> Status {
        await blocking { server.status() }
    }

    /// Makes the cluster if there is none, starts it if it does not answer, and waits until it does.
    /// - Throws: ``DatabaseError`` of kind `cluster` with the server's last words when it does not come up.
    @discardableResult
    public func start() async throws -> StartOutcome {
        try await blocking { Result { try server.start() } }.get()
    }

    /// Stops the server if it runs, ending its sessions in an orderly way.
    /// - Throws: ``DatabaseError`` of kind `cluster` when it does not stop.
    public func stop() async throws {
        try await blocking { Result { try server.stop() } }.get()
    }

    /// Makes a database unless there is one of that name; returns whether it was made.
    /// - Throws: ``DatabaseError`` when the server does not answer or refuses.
    @discardableResult
    public func createDatabaseIfMissing(_ name: String) async throws -> Bool {
        try await blocking { Result { try server.createDatabaseIfMissing(name) } }.get()
    }

    /// The process id of the running server, as it wrote it down.
    package var serverProcess: Int32? { server.process }

    private var server: ClusterServer { ClusterServer(cluster: self) }

    private func blocking<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "postgres.cluster").async { continuation.resume(returning: body()) }
        }
    }
}
