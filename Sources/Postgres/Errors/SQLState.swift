/// A five-character PostgreSQL error code, compared by value and usable as a pattern in `catch` and `switch`.
///
/// Source of the codes: PostgreSQL manual, appendix A.
public struct SQLState: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The five characters, for example `23505`.
    public let rawValue: String

    /// Makes a code from its five characters.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The code itself.
    public var description: String { rawValue }

    /// The first two characters: the class of the error.
    public var category: Substring { rawValue.prefix(2) }

    /// Matches an error whose server code is this one, so that `catch SQLState.uniqueViolation` works.
    public static func ~= (pattern: SQLState, error: any Error) -> Bool {
        (error as? DatabaseError)?.sqlState == pattern
    }

    /// Matches an optional code.
    public static func ~= (pattern: SQLState, state: SQLState?) -> Bool {
        state == pattern
    }
}

extension SQLState {
    /// A NOT NULL column was given no value.
    public static let notNullViolation = SQLState(rawValue: "23502")
    /// A foreign key points at nothing.
    public static let foreignKeyViolation = SQLState(rawValue: "23503")
    /// A unique constraint or index already holds the key.
    public static let uniqueViolation = SQLState(rawValue: "23505")
    /// A CHECK constraint is false.
    public static let checkViolation = SQLState(rawValue: "23514")
    /// An exclusion constraint conflicts.
    public static let exclusionViolation = SQLState(rawValue: "23P01")
    /// The transaction could not be serialised; running it again may succeed.
    public static let serializationFailure = SQLState(rawValue: "40001")
    /// Two transactions waited for each other; running this one again may succeed.
    public static let deadlockDetected = SQLState(rawValue: "40P01")
    /// The statement was cancelled by request or by its time limit.
    public static let queryCanceled = SQLState(rawValue: "57014")
    /// The lock was not available in time.
    public static let lockNotAvailable = SQLState(rawValue: "55P03")
    /// The transaction has already failed.
    public static let inFailedTransaction = SQLState(rawValue: "25P02")
    /// The transaction is read only.
    public static let readOnlyTransaction = SQLState(rawValue: "25006")
    /// `RAISE EXCEPTION` in PL/pgSQL without a code of its own.
    public static let raiseException = SQLState(rawValue: "P0001")
    /// The statement is not valid SQL.
    public static let syntaxError = SQLState(rawValue: "42601")
    /// The table does not exist.
    public static let undefinedTable = SQLState(rawValue: "42P01")
    /// The table exists already.
    public static let duplicateTable = SQLState(rawValue: "42P07")
    /// The database exists already.
    public static let duplicateDatabase = SQLState(rawValue: "42P04")
    /// The database does not exist.
    public static let undefinedDatabase = SQLState(rawValue: "3D000")
    /// The account may not do this.
    public static let insufficientPrivilege = SQLState(rawValue: "42501")
    /// A text value does not have the form its type asks for.
    public static let invalidTextRepresentation = SQLState(rawValue: "22P02")
    /// A number does not fit its type.
    public static let numericValueOutOfRange = SQLState(rawValue: "22003")
    /// A feature is missing; also raised when a prepared statement's columns have changed.
    public static let featureNotSupported = SQLState(rawValue: "0A000")
    /// A prepared statement is not known to this session.
    public static let invalidStatementName = SQLState(rawValue: "26000")
    /// The server is shutting down.
    public static let adminShutdown = SQLState(rawValue: "57P01")
    /// The server is starting up or recovering.
    public static let cannotConnectNow = SQLState(rawValue: "57P03")
}
