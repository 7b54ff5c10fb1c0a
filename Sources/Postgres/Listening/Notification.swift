/// What a ``NotificationListener`` has to say.
public enum Notification: Sendable, Equatable {
    /// Listening has begun, or begun again after the connection was lost: anything may have been missed, so look at
    /// the tables.
    case resynchronise
    /// A notification was sent, by the server process with this number.
    case received(channel: String, payload: String, process: Int32)
}
