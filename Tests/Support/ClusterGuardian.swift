import Glibc
import Postgres

/// A process that waits for the end of this one, then ends a server and removes its directory.
///
/// It notices by the end of its standard input, whose other side only this process holds, so it works after
/// `kill -9` too. It is no child of this process: one that ended and was never waited for would hide the end of every
/// other child from those who wait for any, as exit tests do.
final class ClusterGuardian: Sendable {
    private let lifeline: Int32

    /// - Throws: `DatabaseError` of kind `cluster` when it cannot be started.
    init(directory: String) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw DatabaseError(.cluster, "no pipe can be made") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        lifeline = ends[1]
        let script = """
            exec 3<&0
            {
                trap '' INT TERM HUP
                cat >/dev/null
                pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
                [ -n "$pid" ] && kill -QUIT "$pid" 2>/dev/null
                for i in 1 2 3 4 5 6 7 8 9 10; do
                    [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null && sleep 0.1
                done
                rm -rf -- "$1"
            } <&3 3<&- &
            """
        defer { close(ends[0]) }
        let starter = try ChildProcess.spawn(
            ["/bin/sh", "-c", script, "guardian", directory], input: ends[0], output: "/dev/null", isDetached: true)
        while waitpid(starter, nil, 0) == -1, errno == EINTR {}
    }

    deinit {
        close(lifeline)
    }
}
