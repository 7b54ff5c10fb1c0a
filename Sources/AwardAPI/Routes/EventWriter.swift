import AwardHTTP
import Hummingbird
import NIOCore

/// Writes changes as server-sent events. Changes that come close together travel together.
enum EventWriter {
    /// How long a stream may be silent before it says that it lives, so that nobody in between closes it.
    private static let silence = Duration.seconds(15)

    /// Writes until the service closes or the reader goes.
    static func write(_ changes: AsyncStream<ProgressChange>, to writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        for await event in events(changes) {
            try await writer.write(ByteBuffer(string: event))
        }
        try await writer.finish(nil)
    }

    /// The changes as text, with a comment after every silence.
    private static func events(_ changes: AsyncStream<ProgressChange>) -> AsyncStream<String> {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(64))
        let task = Task {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await change in changes { continuation.yield(text(change)) }
                    continuation.finish()
                }
                group.addTask {
                    while !Task.isCancelled {
                        try? await Task.sleep(for: silence)
                        continuation.yield(":\n\n")
                    }
                }
                await group.next()
                group.cancelAll()
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }

    private static func text(_ change: ProgressChange) -> String {
        switch change {
        case .everything: return "event: everything\ndata: {}\n\n"
        case .performed(let command): return "event: changed\ndata: {\"command\":\"\(command)\"}\n\n"
        }
    }
}
