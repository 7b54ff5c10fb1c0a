internal import Glibc
internal import Synchronization

/// Catches Ctrl-C and the signals that ask a program to end, so that they arrive where lines are read.
///
/// The handler writes the signal's number into a pipe that ``LineReader`` waits on together with the input. A second
/// signal that comes before the first was taken ends the process at once: a person who presses Ctrl-C twice means it.
public final class InterruptWatch: Sendable {
    /// The signals watched for, by default Ctrl-C, a request to end, and a terminal that has gone.
    public static let usualSignals: [Int32] = [SIGINT, SIGTERM, SIGHUP]

    /// Becomes readable when a signal was caught.
    let descriptor: Int32
    private let writeEnd: Int32
    private let signals: [Int32]
    private let previous: Mutex<[sigaction]?>

    /// Starts watching.
    ///
    /// - Returns: `nil` when another watch is active in this process, or no pipe can be made.
    public init?(_ signals: [Int32] = InterruptWatch.usualSignals) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { Self.makePrivate(end) }
        guard handlerPipe.compareExchange(expected: -1, desired: ends[1], ordering: .sequentiallyConsistent).exchanged
        else {
            for end in ends { close(end) }
            return nil
        }
        pendingSignal.store(0, ordering: .sequentiallyConsistent)
        descriptor = ends[0]
        writeEnd = ends[1]
        self.signals = signals
        previous = Mutex(
            signals.map { number in
                var action = sigaction()
                action.__sigaction_handler.sa_handler = handleSignal
                var old = sigaction()
                sigaction(number, &action, &old)
                return old
            })
    }

    deinit {
        stop()
    }

    /// The signal that was caught since the last call, if any.
    public func caught() -> Int32? {
        let signal = pendingSignal.exchange(0, ordering: .sequentiallyConsistent)
        guard signal != 0 else { return nil }
        var byte: UInt8 = 0
        _ = read(descriptor, &byte, 1)
        return signal
    }

    /// Stops watching and gives the signals back to whoever had them. Further calls do nothing.
    public func stop() {
        let actions = previous.withLock { actions in
            defer { actions = nil }
            return actions
        }
        guard let actions else { return }
        for (number, var action) in zip(signals, actions) { sigaction(number, &action, nil) }
        handlerPipe.store(-1, ordering: .sequentiallyConsistent)
        close(descriptor)
        close(writeEnd)
    }

    private static func makePrivate(_ end: Int32) {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
}

// A signal handler can reach nothing but globals, and may only do what POSIX calls async-signal-safe: lock-free atomics
// and write(2) are.
private let handlerPipe = Atomic<Int32>(-1)
private let pendingSignal = Atomic<Int32>(0)

private func handleSignal(_ number: Int32) {
    let saved = errno
    defer { errno = saved }
    if pendingSignal.exchange(number, ordering: .sequentiallyConsistent) != 0 {
        signal(number, SIG_DFL)
        raise(number)
        return
    }
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(handlerPipe.load(ordering: .sequentiallyConsistent), &byte, 1)
}
