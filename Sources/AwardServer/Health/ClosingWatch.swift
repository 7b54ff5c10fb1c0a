import ServiceLifecycle
import Synchronization

/// Knows that the service closes, from the signal on.
final class ClosingWatch: Service {
    private let closing = Atomic<Bool>(false)

    /// Whether the service closes.
    var isClosing: Bool { closing.load(ordering: .relaxed) }

    func run() async throws {
        try? await gracefulShutdown()
        closing.store(true, ordering: .relaxed)
    }
}
