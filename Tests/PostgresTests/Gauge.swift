import Synchronization

/// Remembers how many were inside at once.
final class Gauge: Sendable {
    private let now = Mutex(0)
    private let greatest = Mutex(0)

    var most: Int { greatest.withLock { $0 } }

    func enter() {
        let count = now.withLock { value in
            value += 1
            return value
        }
        greatest.withLock { $0 = max($0, count) }
    }

    func leave() {
        now.withLock { $0 -= 1 }
    }
}
