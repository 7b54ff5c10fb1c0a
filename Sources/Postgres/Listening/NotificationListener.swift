import Dispatch
public import Logging

/// Listens to PostgreSQL notifications on a connection of its own.
///
/// Notifications are hints: truth is in the tables. When the connection is lost it is made again, and the stream says
/// ``Notification/resynchronise``.
public struct NotificationListener: Sendable {
    /// How the database is reached.
    public let configuration: DatabaseConfiguration
    /// The channels listened to.
    public let channels: [String]
    private let logger: Logger

    /// Describes a listener; nothing is connected yet.
    public init(_ configuration: DatabaseConfiguration, channels: [String], logger: Logger) {
        self.configuration = configuration
        self.channels = channels
        self.logger = logger
    }

    /// Begins to listen; ends when the stream is dropped or its task is cancelled.
    ///
    /// The first element is ``Notification/resynchronise``, once listening has begun. A reader that falls behind by
    /// more than `bufferSize` loses the oldest elements.
    public func notifications(bufferSize: Int = 1024) -> AsyncStream<Notification> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Notification.self, bufferingPolicy: .bufferingNewest(bufferSize))
        let loop = ListenerLoop(
            configuration: configuration, channels: channels, logger: logger, continuation: continuation)
        continuation.onTermination = { _ in loop.stop() }
        DispatchQueue(label: "postgres.listener").async { loop.run() }
        return stream
    }
}
