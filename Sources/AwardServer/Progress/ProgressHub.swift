import AwardHTTP
import AwardStore
import Logging
import Postgres
import ServiceLifecycle
import Synchronization

/// Hears from PostgreSQL what has changed, whichever server process changed it, and tells who watches.
final class ProgressHub: ProgressFeed, Service {
    private struct State {
        var watchers: [Int32: [Int: AsyncStream<ProgressChange>.Continuation]] = [:]
        var next = 0
        var isClosed = false
    }

    private let listener: NotificationListener
    private let state = Mutex(State())

    init(_ database: DatabaseConfiguration, logger: Logger) {
        listener = NotificationListener(database, channels: [ProgressNotice.channel], logger: logger)
    }

    func changes(of award: Int32) -> AsyncStream<ProgressChange> {
        // One change waits for a slow reader; what comes meanwhile is told as "everything".
        let (stream, continuation) = AsyncStream.makeStream(
            of: ProgressChange.self, bufferingPolicy: .bufferingOldest(16))
        let number = state.withLock { state -> Int? in
            if state.isClosed { return nil }
            state.next += 1
            state.watchers[award, default: [:]][state.next] = continuation
            return state.next
        }
        continuation.yield(.everything)
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in self?.forget(award, number) }
        return stream
    }

    /// How many watch.
    var watcherCount: Int { state.withLock { $0.watchers.values.reduce(0) { $0 + $1.count } } }

    func run() async throws {
        await withGracefulShutdownHandler {
            for await notification in listener.notifications().cancelOnGracefulShutdown() { tell(notification) }
            close()
        } onGracefulShutdown: {
            self.close()
        }
    }

    private func tell(_ notification: Notification) {
        let told: [AsyncStream<ProgressChange>.Continuation]
        let change: ProgressChange
        switch notification {
        case .resynchronise:
            change = .everything
            told = state.withLock { $0.watchers.values.flatMap { Array($0.values) } }
        case .received(_, let payload, _):
            guard let notice = ProgressNotice(payload) else { return }
            change = .performed(command: notice.command)
            told = state.withLock { Array(($0.watchers[notice.award] ?? [:]).values) }
        }
        for continuation in told { continuation.yield(change) }
    }

    private func forget(_ award: Int32, _ number: Int) {
        state.withLock { state in
            state.watchers[award]?[number] = nil
            if state.watchers[award]?.isEmpty ?? false { state.watchers[award] = nil }
        }
    }

    private func close() {
        let open = state.withLock { state in
            state.isClosed = true
            defer { state.watchers = [:] }
            return state.watchers.values.flatMap { Array($0.values) }
        }
        for continuation in open { continuation.finish() }
    }
}
