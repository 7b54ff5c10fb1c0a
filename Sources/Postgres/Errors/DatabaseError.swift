/// What went wrong between this program and PostgreSQL.
///
/// The values bound to a statement are never part of the error: they may be personal data.
public struct DatabaseError: Error, Sendable {
    /// The kinds of failure a caller may want to tell apart.
    public enum Kind: String, Sendable, CaseIterable {
        /// The server refused a statement; see ``DatabaseError/sqlState``.
        case server
        /// There is no connection, or it was lost before anything could have been committed.
        case connection
        /// The connection was lost while committing: the change may or may not have been made.
        case commitUnknown
        /// A column did not hold what the program expected.
        case decoding
        /// A statement that must return exactly one row returned another number.
        case rowCount
        /// A value cannot be sent, for example text with a NUL character.
        case invalidValue
        /// The library was used in a way it does not allow.
        case misuse
        /// The database was closed.
        case closed
        /// The waiting task was cancelled.
        case cancelled
        /// The stored schema and the migrations at hand do not fit.
        case migration
        /// The private cluster could not be set up, started or stopped.
        case cluster
    }

    /// The kind of failure.
    public var kind: Kind
    /// The server's error code, if the server answered.
    public var sqlState: SQLState?
    /// One sentence for a person.
    public var message: String
    /// The server's detail line; may name values of the offending row.
    public var detail: String?
    /// The server's hint.
    public var hint: String?
    /// The violated constraint.
    public var constraint: String?
    /// The table concerned.
    public var table: String?
    /// The column concerned.
    public var column: String?
    /// The text of the failing statement, with `$1` for each bound value.
    public var statement: String?
    /// Where in ``statement`` the server found the mistake, counted in characters from 1.
    public var position: Int?

    /// Makes an error.
    public init(_ kind: Kind, _ message: String, sqlState: SQLState? = nil, statement: String? = nil) {
        self.kind = kind
        self.message = message
        self.sqlState = sqlState
        self.statement = statement
    }

    /// The same error with the statement it comes from, unless it names one.
    func inStatement(_ text: String) -> DatabaseError {
        guard statement == nil else { return self }
        var error = self
        error.statement = text
        return error
    }

    /// Whether the database could not be reached or the connection was lost.
    public var isConnectionFailure: Bool { kind == .connection || kind == .commitUnknown }

    /// Whether running the same transaction again may succeed.
    public var isRetryable: Bool {
        guard kind == .server else { return false }
        return sqlState == .serializationFailure || sqlState == .deadlockDetected
    }
}

extension DatabaseError: CustomStringConvertible {
    /// The message with the server's code and the statement, without any bound value.
    public var description: String {
        var text = message
        if let sqlState { text += " [\(sqlState)]" }
        if let constraint { text += " (constraint \(constraint))" }
        if let statement { text += " in: \(statement)" }
        return text
    }
}
