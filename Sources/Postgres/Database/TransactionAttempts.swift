import Glibc

/// One transaction, run as often as it takes.
struct TransactionAttempts {
    private static let maxRetries = 5

    let mode: TransactionMode?
    let ticket: Ticket
    private(set) var retries = 0
    private(set) var connections = 0
    private(set) var roundTrips = 0
    private var hasReconnected = false
    private var hasPreparedAgain = false

    init(mode: TransactionMode?, ticket: Ticket) {
        self.mode = mode
        self.ticket = ticket
    }

    /// Runs the transaction on a slot's session, connecting if there is none.
    /// - Throws: What `body` throws, `CancellationError` or ``DatabaseError``.
    mutating func run<T>(
        on slot: Slot, connect: () throws -> Session, _ body: (borrowing Transaction) throws -> T
    ) throws -> T {
        while true {
            let (session, isFresh) = try session(of: slot, connect: connect)
            guard ticket.run(on: session.canceller) else { throw CancellationError() }
            let before = session.roundTrips
            session.start(mode, for: ticket)
            let outcome = Self.outcome(of: body, on: session)
            let failure = session.failure
            // Nothing can have been committed yet, and the connection may have been dead for a while.
            let canReconnect =
                mode != nil && !isFresh && !hasReconnected && failure?.kind == .connection
                && session.isBroken && session.roundTrips - before <= 1
            if case .failure = outcome { session.rollback() }
            roundTrips += session.roundTrips - before
            // A request to cancel may still be on its way to this session's next statement.
            if ticket.isCancelled || !session.isReusable { slot.session = nil }
            guard case .failure(let error) = outcome else { return try outcome.get() }
            if ticket.isCancelled, failure?.kind != .commitUnknown { throw CancellationError() }
            if canReconnect {
                hasReconnected = true
            } else {
                guard canRetry(failure, session) else { throw error }
                retries += 1
                pause()
            }
        }
    }

    private static func outcome<T>(
        of body: (borrowing Transaction) throws -> T, on session: Session
    ) -> Result<T, any Error> {
        let transaction = Transaction(session: session)
        do {
            let value = try body(transaction)
            try session.commit()
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    private mutating func session(
        of slot: Slot, connect: () throws -> Session
    ) throws -> (session: Session, isFresh: Bool) {
        if let session = slot.session, session.isAlive() { return (session, false) }
        slot.session = nil
        let session = try connect()
        connections += 1
        slot.session = session
        return (session, true)
    }

    private mutating func canRetry(_ failure: DatabaseError?, _ session: Session) -> Bool {
        guard mode != nil, retries < Self.maxRetries, let failure, !session.isBroken else { return false }
        if session.isPlanOutdated, !hasPreparedAgain {
            hasPreparedAgain = true
            return true
        }
        return failure.isRetryable
    }

    /// Waits for a random time that doubles with every retry, so that rivals do not meet again.
    private func pause() {
        usleep(UInt32.random(in: 500...(2_000 << UInt32(retries))))
    }
}
