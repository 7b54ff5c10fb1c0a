/// How a transaction is isolated from others.
public enum TransactionMode: String, Sendable, CaseIterable {
    /// As if transactions ran one after the other; may be retried.
    case serializable
    /// One snapshot for the whole transaction; may be retried.
    case repeatableRead
    /// A fresh snapshot for every statement.
    case readCommitted
    /// One snapshot, and nothing can be written.
    case readOnly

    var begin: String {
        switch self {
        case .serializable: "BEGIN ISOLATION LEVEL SERIALIZABLE"
        case .repeatableRead: "BEGIN ISOLATION LEVEL REPEATABLE READ"
        case .readCommitted: "BEGIN ISOLATION LEVEL READ COMMITTED"
        case .readOnly: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        }
    }
}
