import CLibPQ
import Glibc
import Logging

/// The thread of one listener: connect, listen, wait, begin again.
final class ListenerLoop: Sendable {
    private let configuration: DatabaseConfiguration
    private let channels: [String]
    private let logger: Logger
    private let continuation: AsyncStream<Notification>.Continuation
    private let wake: WakePipe

    init(
        configuration: DatabaseConfiguration, channels: [String], logger: Logger,
        continuation: AsyncStream<Notification>.Continuation
    ) {
        self.configuration = configuration
        self.channels = channels
        self.logger = logger
        self.continuation = continuation
        wake = WakePipe()
    }

    func stop() { wake.signal() }

    func run() {
        var failures: Int32 = 0
        while true {
            do throws(DatabaseError) {
                let session = try Session(configuration, logger: logger)
                try listen(on: session)
                failures = 0
                continuation.yield(.resynchronise)
                guard receive(on: session) else { return }
                logger.info("the listening connection was lost; connecting again")
            } catch {
                failures += 1
                logger.warning("cannot listen for notifications", metadata: ["db.error": "\(error)"])
            }
            // From 50 ms, doubling to about 3 s.
            if wake.wait(descriptor: nil, milliseconds: 50 << min(failures, 6)) == .woken { return }
        }
    }

    private func listen(on session: Session) throws(DatabaseError) {
        session.start(nil, for: Ticket(number: 0))
        for channel in channels {
            session.enqueue("LISTEN \(identifier: channel)")
        }
        try session.exchange()
    }

    /// Passes notifications on; `false` when told to stop, `true` when the connection is lost.
    private func receive(on session: Session) -> Bool {
        while true {
            while let pointer = PQnotifies(session.connection) {
                continuation.yield(
                    .received(
                        channel: String(cString: pointer.pointee.relname),
                        payload: String(cString: pointer.pointee.extra), process: pointer.pointee.be_pid))
                PQfreemem(pointer)
            }
            if wake.wait(descriptor: PQsocket(session.connection), milliseconds: -1) == .woken { return false }
            guard PQconsumeInput(session.connection) == 1, PQstatus(session.connection) == CONNECTION_OK else {
                return true
            }
        }
    }
}
