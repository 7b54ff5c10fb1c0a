import CLibPQ
import Glibc
import Logging

/// One connection to PostgreSQL with its prepared statements, spoken to in libpq's pipeline mode.
///
/// Statements are handed to libpq as they come and travel together; their answers are read in one go by
/// ``exchange()``, which is the only place that waits.
///
/// `@unchecked Sendable`: used on its slot's queue only.
final class Session: @unchecked Sendable {
    /// An answer the server owes.
    enum Expectation {
        case begin
        case statement(String, isWanted: Bool)
        case preparation(String)
        case controlPreparation(String)
        case deallocation(name: String)
        case commit
        /// The COMMIT of an earlier read-only transaction, not waited for then.
        case unreadCommit
        case rollback
        case sync
    }

    let connection: OpaquePointer
    let canceller: Canceller
    /// Kept as long as the connection that calls it.
    private let noticeReceiver: NoticeReceiver
    var cache = StatementCache()
    /// Which of `BEGIN …` and `COMMIT` have been prepared, each under its text as its name.
    var preparedControls: Set<String> = []
    /// Answers outstanding, in the order of sending.
    var expected: [Expectation] = []
    /// Prepared statements of no further use, to be deallocated with the next statement.
    var abandonedNames: [String] = []
    /// Why a statement could not even be sent.
    var sendFailure: DatabaseError?

    // MARK: The transaction under way

    var mode: TransactionMode?
    var hasBegun = false
    /// Why the transaction can only be rolled back.
    var failure: DatabaseError?
    var isCommitSent = false
    var isCommitAnswered = false
    /// The failure came from an outdated prepared statement, which has been dropped: a second try will succeed.
    var isPlanOutdated = false
    var ticket: Ticket?
    var savepointDepth = 0

    /// The connection is lost.
    var isBroken = false
    /// The text of the statement whose result is wanted in the exchange under way.
    var wantedStatement = ""
    /// Set while rows are being streamed, when no other statement can be sent.
    var isStreaming = false
    /// The COMMIT of a read-only transaction has been sent and its answer not waited for.
    var hasUnreadCommit = false
    /// How often the session has waited for the server.
    var roundTrips = 0

    /// Connects, blocking the calling thread.
    /// - Throws: ``DatabaseError`` of kind `connection`.
    init(_ configuration: DatabaseConfiguration, logger: Logger) throws(DatabaseError) {
        let parameters = try ConnectionParameters(configuration)
        guard let connection = parameters.connect() else {
            throw DatabaseError(.connection, "there is not enough memory for a database connection")
        }
        guard PQstatus(connection) == CONNECTION_OK else {
            let error = DatabaseError(connection: connection)
            PQfinish(connection)
            throw error
        }
        self.connection = connection
        canceller = Canceller(connection: connection)
        noticeReceiver = NoticeReceiver(logger: logger)
        let receiver = Unmanaged.passUnretained(noticeReceiver).toOpaque()
        PQsetNoticeReceiver(connection, NoticeReceiver.receive, receiver)
        guard PQenterPipelineMode(connection) == 1 else {
            // The deinitialiser closes the connection.
            throw DatabaseError(connection: connection)
        }
    }

    deinit {
        PQfinish(connection)
    }

    /// Whether the server still holds its end, judged without waiting.
    ///
    /// A server that goes away says so or closes the socket, which therefore is readable.
    func isAlive() -> Bool {
        for _ in 0..<4 {
            guard PQstatus(connection) == CONNECTION_OK, !isBroken, !noticeReceiver.hasHeardTheEnd else { return false }
            var descriptor = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 0) > 0 else { return true }
            guard PQconsumeInput(connection) == 1 else { return false }
            guard readUnreadCommit() else { return false }
            // Makes libpq look at what came unasked.
            _ = PQisBusy(connection)
        }
        return PQstatus(connection) == CONNECTION_OK
    }

    /// Reads the answer to the COMMIT of a read-only transaction, which arrives in one piece; `false` if it is lost.
    private func readUnreadCommit() -> Bool {
        guard hasUnreadCommit else { return true }
        do throws(DatabaseError) {
            for expectation in expected { PQclear(try answer(to: expectation)) }
        } catch {
            return false
        }
        expected.removeAll(keepingCapacity: true)
        hasUnreadCommit = false
        return true
    }

    /// Whether another transaction may use the session.
    var isReusable: Bool {
        guard PQstatus(connection) == CONNECTION_OK, !isBroken, sendFailure == nil, !isStreaming else { return false }
        return hasUnreadCommit || (expected.isEmpty && PQtransactionStatus(connection) == PQTRANS_IDLE)
    }

    /// - Throws: ``DatabaseError`` of kind `cancelled` when the task waiting for the session is cancelled.
    func checkCancellation() throws(DatabaseError) {
        if let ticket, ticket.isCancelled {
            throw DatabaseError(.cancelled, "the statement was cancelled")
        }
    }
}
