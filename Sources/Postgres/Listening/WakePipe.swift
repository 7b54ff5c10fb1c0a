import Glibc

/// Wakes a thread that waits for a descriptor.
final class WakePipe: Sendable {
    enum Outcome {
        case woken
        case ready
    }

    private let ends: (read: Int32, write: Int32)

    init() {
        var descriptors: [Int32] = [-1, -1]
        pipe(&descriptors)
        for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        ends = (descriptors[0], descriptors[1])
    }

    deinit {
        close(ends.read)
        close(ends.write)
    }

    func signal() {
        var byte: UInt8 = 1
        _ = write(ends.write, &byte, 1)
    }

    /// Waits until ``signal()`` was called, `descriptor` can be read, or the time is over (-1 for never).
    func wait(descriptor: Int32?, milliseconds: Int32) -> Outcome {
        var entries = [pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)]
        if let descriptor { entries.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
        while poll(&entries, UInt(entries.count), milliseconds) == -1, errno == EINTR {}
        return entries[0].revents != 0 ? .woken : .ready
    }
}
