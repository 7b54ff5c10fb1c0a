internal import Glibc
internal import Synchronization

/// Reads lines from a file descriptor and keeps what was read beyond them.
final class LineReader: Sendable {
    private struct State: Sendable {
        var bytes: [UInt8] = []
        var isSkipping = false
        var hasEnded = false
    }

    /// The longest line that is handed out, in bytes.
    static let longest = 65_536

    private let descriptor: Int32
    private let state = Mutex(State())

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next line; waits for it, and stops waiting when `watch` catches a signal.
    func next(watch: InterruptWatch? = nil) -> TypedLine {
        while true {
            if let signal = watch?.caught() { return .interrupted(signal: signal) }
            if let line = state.withLock({ Self.takeLine(&$0) }) { return line }
            switch wait(watch) {
            case .interrupted(let signal): return .interrupted(signal: signal)
            case .readable: fill()
            }
        }
    }

    private enum Wake {
        case readable
        case interrupted(Int32)
    }

    private func wait(_ watch: InterruptWatch?) -> Wake {
        guard let watch else { return .readable }
        var polled = [
            pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let count = poll(&polled, 2, -1)
            // The signal that interrupted the wait may be the one that is watched for.
            if let signal = watch.caught() { return .interrupted(signal) }
            if count > 0, polled[1].revents != 0 { return .readable }
            if count < 0, errno != EINTR, errno != EAGAIN { return .readable }
        }
    }

    private func fill() {
        var chunk = [UInt8](repeating: 0, count: 8192)
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR || errno == EAGAIN {
            if errno == EAGAIN {
                var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&wait, 1, -1)
            }
            return
        }
        state.withLock { state in
            // A terminal that has gone answers with an error; for the reader that is the end.
            if count <= 0 { state.hasEnded = true } else { state.bytes += chunk[..<count] }
        }
    }

    private static func takeLine(_ state: inout State) -> TypedLine? {
        if let end = state.bytes.firstIndex(of: 0x0A) {
            let line = state.bytes[..<end]
            defer { state.bytes.removeSubrange(...end) }
            if state.isSkipping || line.count > longest {
                state.isSkipping = false
                return .tooLong
            }
            return typed(line)
        }
        if state.hasEnded {
            // A terminal can go on after Ctrl-D; a file or pipe that has ended says so again when it is read again.
            state.hasEnded = false
            defer { state.bytes.removeAll() }
            if state.isSkipping {
                state.isSkipping = false
                return .tooLong
            }
            return state.bytes.isEmpty ? .end : state.bytes.count > longest ? .tooLong : typed(state.bytes[...])
        }
        if state.bytes.count > longest {
            state.bytes.removeAll()
            state.isSkipping = true
        }
        return nil
    }

    private static func typed(_ bytes: ArraySlice<UInt8>) -> TypedLine {
        let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
        return String(validating: line, as: UTF8.self).map { .text($0) } ?? .notText
    }
}
