import Dispatch

/// A point somebody waits at until another has passed it, for tests with an order of their own.
final class Meeting: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    /// Blocks the thread of a transaction body; gives up after a minute, so that a broken test ends.
    func wait() {
        _ = semaphore.wait(timeout: .now() + 60)
    }

    /// Waits without blocking a thread.
    func reached() async {
        for await _ in stream { return }
    }

    func arrive() {
        semaphore.signal()
        continuation.yield()
    }
}
