import Dispatch
import Synchronization

/// Follows one piece of work from waiting to its end, so that cancelling its task reaches it wherever it is.
final class Ticket: Sendable {
    private enum State {
        case waiting
        case running(Canceller?)
        case cancelled(Canceller?)
        case finished
    }

    /// Identifies the work in the pool's queue.
    let number: UInt64
    private let state = Mutex<State>(.waiting)

    init(number: UInt64) {
        self.number = number
    }

    var isCancelled: Bool {
        state.withLock { state in
            if case .cancelled = state { true } else { false }
        }
    }

    /// Notes that the work runs, on a session that can be stopped by `canceller`; `false` if it is cancelled.
    func run(on canceller: Canceller?) -> Bool {
        state.withLock { state in
            switch state {
            case .waiting, .running:
                state = .running(canceller)
                return true
            case .cancelled, .finished:
                return false
            }
        }
    }

    func finish() {
        state.withLock { $0 = .finished }
    }

    /// Notes the cancellation and stops the running statement.
    func cancel() {
        let canceller = state.withLock { state -> Canceller? in
            switch state {
            case .waiting:
                state = .cancelled(nil)
                return nil
            case .running(let canceller):
                state = .cancelled(canceller)
                return canceller
            case .cancelled, .finished:
                return nil
            }
        }
        if let canceller { fire(canceller) }
    }

    /// Asks again until the work has ended: a request that arrives between two statements is ignored by the server.
    private func fire(_ canceller: Canceller) {
        // A queue of its own: it may block for as long as a connection takes.
        DispatchQueue(label: "postgres.cancel").async {
            canceller.fire()
            guard self.isCancelled else { return }
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) {
                if self.isCancelled { self.fire(canceller) }
            }
        }
    }
}
