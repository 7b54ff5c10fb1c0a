public import Logging
import Synchronization

/// A PostgreSQL database behind a pool of connections.
///
/// Connections are made when first needed and made anew when the server has gone and come back.
public final class Database: Sendable {
    /// How the database is reached.
    public let configuration: DatabaseConfiguration
    private let logger: Logger
    private let pool: Pool
    private let counters = Mutex(Statistics())

    /// Describes a database; nothing is connected yet.
    public init(_ configuration: DatabaseConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        pool = Pool(maxConnections: configuration.maxConnections)
    }

    /// What has happened since the beginning.
    public var statistics: Statistics { counters.withLock { $0 } }

    /// Runs `body` between `BEGIN` and `COMMIT`, again (up to five times) if it could not be serialised.
    ///
    /// `BEGIN` travels with the first statement and `COMMIT` with everything enqueued, so a transaction of one read
    /// and some enqueued writes waits for the server twice. `body` runs on a thread of its own, where task-local
    /// values are not visible.
    /// - Throws: What `body` throws, after `ROLLBACK`; ``DatabaseError``; `CancellationError` when the task is
    ///   cancelled, which stops a running statement.
    @discardableResult
    public func transaction<T: Sendable>(
        _ mode: TransactionMode = .serializable,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await run(mode, body)
    }

    /// Runs `body` on one snapshot of the database, which it cannot change.
    /// - Throws: As ``transaction(_:_:)``.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await run(.readOnly, body)
    }

    /// Runs a statement that cannot be part of a transaction, such as `CREATE DATABASE` or `VACUUM`.
    /// - Throws: ``DatabaseError`` when it is refused.
    @discardableResult
    public func executeOutsideTransaction(_ sql: SQL) async throws -> Int {
        try await run(nil) { transaction in try transaction.execute(sql) }
    }

    /// Waits for the work under way, then closes every connection; later work is refused.
    public func close() async {
        await pool.close()
    }

    private func run<T: Sendable>(
        _ mode: TransactionMode?, _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await pool.run { [self] slot, ticket in
            var attempt = TransactionAttempts(mode: mode, ticket: ticket)
            defer { counters.withLock { $0.add(attempt) } }
            return try attempt.run(on: slot, connect: connect, body)
        }
    }

    private func connect() throws(DatabaseError) -> Session {
        let session = try Session(configuration, logger: logger)
        logger.debug("connected to the database")
        return session
    }
}
