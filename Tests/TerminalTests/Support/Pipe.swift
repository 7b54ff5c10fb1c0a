import Glibc

/// A pipe whose two ends are closed when it goes.
final class Pipe: Sendable {
    let reading: Int32
    let writing: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(reading)
        close(writing)
    }

    /// Puts `bytes`, few enough for the pipe to hold, where they are read.
    func put(_ bytes: [UInt8]) {
        _ = write(writing, bytes, bytes.count)
    }

    /// Lets readers come to an end.
    func closeWriting() {
        // The number stays taken until the pipe goes, so that no other test is given it meanwhile.
        let null = open("/dev/null", O_WRONLY)
        _ = dup2(null, writing)
        close(null)
    }

    /// Everything that lies in the pipe now.
    func contents() -> String {
        _ = fcntl(reading, F_SETFL, O_NONBLOCK)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(reading, &chunk, chunk.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }
}
