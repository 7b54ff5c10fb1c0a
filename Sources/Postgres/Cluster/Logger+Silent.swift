import Logging

extension Logger {
    /// A logger that says nothing, for connections made on the side.
    static var silent: Logger {
        Logger(label: "postgres") { _ in SwiftLogNoOpLogHandler() }
    }
}
