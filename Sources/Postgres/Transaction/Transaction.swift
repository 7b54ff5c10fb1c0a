/// A transaction under way, borrowed by the closure that makes it up.
///
/// Its methods block, on a thread kept for the purpose. It cannot be stored or outlive its closure, and there is no
/// `await` inside, so a transaction is never held open across anything but the database, and can be run again.
public struct Transaction: ~Copyable {
    // Unmanaged: Swift 6.3.1's optimiser crashes on a non-copyable struct of borrowed references. The slot keeps the
    // session for longer than any transaction.
    private let unmanaged: Unmanaged<Session>
    private let firstRoundTrip: Int

    init(session: Session) {
        unmanaged = .passUnretained(session)
        firstRoundTrip = session.roundTrips
    }

    var session: Session { unmanaged.takeUnretainedValue() }

    /// How often this transaction has waited for the server so far.
    public var roundTrips: Int { session.roundTrips - firstRoundTrip }

    /// Runs a statement and reads all its rows.
    /// - Throws: ``DatabaseError`` when it is refused, or a row does not decode.
    public func rows<R: RowDecodable>(_ sql: SQL, as type: R.Type = R.self) throws(DatabaseError) -> [R] {
        try session.perform(sql).decodeAll(as: type)
    }

    /// Runs a statement that returns exactly one row.
    /// - Throws: ``DatabaseError`` when it is refused, the row does not decode, or there is not exactly one.
    public func one<R: RowDecodable>(_ sql: SQL, as type: R.Type = R.self) throws(DatabaseError) -> R {
        let result = try session.perform(sql)
        guard result.rowCount == 1 else {
            throw DatabaseError(
                .rowCount, "exactly one row is expected, but there are \(result.rowCount)", statement: sql.text)
        }
        return try result.decode(0, as: type)
    }

    /// Runs a statement that returns one row or none.
    /// - Throws: ``DatabaseError`` when it is refused, the row does not decode, or there are several.
    public func optional<R: RowDecodable>(_ sql: SQL, as type: R.Type = R.self) throws(DatabaseError) -> R? {
        let result = try session.perform(sql)
        guard result.rowCount <= 1 else {
            throw DatabaseError(
                .rowCount, "at most one row is expected, but there are \(result.rowCount)", statement: sql.text)
        }
        return result.rowCount == 0 ? nil : try result.decode(0, as: type)
    }

    /// Runs a statement; returns how many rows it changed.
    /// - Throws: ``DatabaseError`` when it is refused.
    @discardableResult
    public func execute(_ sql: SQL) throws(DatabaseError) -> Int {
        try session.perform(sql).affectedRows
    }

    /// Sends a statement together with the next one, or with `COMMIT`, in the same round trip.
    ///
    /// If it fails, the next statement (or the transaction) throws, naming this one, and nothing is committed.
    public func enqueue(_ sql: SQL) {
        session.enqueue(sql)
    }

    /// Sends a notification when the transaction commits.
    public func notify(channel: String, payload: String = "") {
        enqueue("SELECT pg_notify(\(channel), \(payload))")
    }

    /// Runs `body` so that, if it throws, only its own changes are undone and the transaction can go on.
    /// - Throws: What `body` throws, or the failure of a statement queued before or in it.
    public func savepoint<Value>(_ body: (borrowing Transaction) throws -> Value) throws -> Value {
        try session.savepoint { try body(self) }
    }

    /// Runs several statements given as one text, such as a migration.
    /// - Throws: ``DatabaseError`` of the first statement that fails.
    package func runScript(_ script: String) throws {
        try session.runScript(script)
    }
}
