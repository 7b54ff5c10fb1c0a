import Synchronization

/// Counts how often a transaction body has run.
final class Attempts: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    /// Counts one more; returns how many there are.
    @discardableResult
    func note() -> Int {
        value.withLock { value in
            value += 1
            return value
        }
    }
}
