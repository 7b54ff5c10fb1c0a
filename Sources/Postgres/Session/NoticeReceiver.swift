import CLibPQ
import Logging
import Synchronization

/// Passes the server's notices to the log instead of standard error.
final class NoticeReceiver: Sendable {
    private let logger: Logger
    private let end = Atomic(false)

    /// Whether the server has said, unasked, that it ends the connection.
    var hasHeardTheEnd: Bool { end.load(ordering: .relaxed) }

    init(logger: Logger) {
        self.logger = logger
    }

    /// The function libpq calls; `context` is a receiver that outlives the connection.
    static let receive: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?) -> Void = { context, result in
        guard let context, let result else { return }
        let receiver = Unmanaged<NoticeReceiver>.fromOpaque(context).takeUnretainedValue()
        let error = DatabaseError(result: result, statement: "")
        if error.kind == .connection, error.sqlState != nil {
            receiver.end.store(true, ordering: .relaxed)
        }
        receiver.logger.debug(
            "notice from the server",
            metadata: ["db.notice": "\(error.message)", "db.sqlstate": "\(error.sqlState?.rawValue ?? "")"])
    }
}
