/// Tells who watches an award that something has changed.
public protocol ProgressFeed: Sendable {
    /// Changes of one award from now on, in order. The first element comes at once; the stream ends when the service
    /// closes. A reader who falls behind is told once that it missed something, not every change.
    func changes(of award: Int32) -> AsyncStream<ProgressChange>
}

/// One thing that changed.
public enum ProgressChange: Sendable, Hashable {
    /// Look at everything: the watch has begun, or changes may have been missed.
    case everything
    /// A command was performed, e.g. `score.submit`.
    case performed(command: String)
}
