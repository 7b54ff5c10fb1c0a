import CLibPQ
import Glibc

/// Runs programs by `posix_spawn`.
///
/// A server started by `pg_ctl` lives on after it, so the child gets no descriptor but its own three, and its end is
/// learnt from `waitpid` alone: nothing can be held open by the server.
package enum ChildProcess {
    /// Runs a program to its end, blocking; returns its exit status, or 128 plus the signal that ended it.
    /// - Throws: ``DatabaseError`` of kind `cluster` when it cannot be started.
    static func run(_ arguments: [String], output: String, directory: String = "/") throws(DatabaseError) -> Int32 {
        let child = try spawn(arguments, input: nil, output: output, isDetached: false)
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1 {
            guard errno == EINTR else { return 127 }
        }
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - arguments: The program, looked up in `PATH`, and its arguments.
    ///   - input: The descriptor that becomes its standard input; `/dev/null` if `nil`.
    ///   - output: The file its standard output and error are appended to.
    ///   - isDetached: Whether it gets a session of its own, so that keys pressed in the terminal do not reach it.
    /// - Returns: Its process id.
    /// - Throws: ``DatabaseError`` of kind `cluster` when it cannot be started.
    package static func spawn(
        _ arguments: [String], input: Int32?, output: String, isDetached: Bool
    ) throws(DatabaseError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // This thread may have signals blocked, which the child would inherit.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        let setSignalMask = Int16(POSIX_SPAWN_SETSIGMASK)
        // POSIX_SPAWN_SETSID of glibc, which its Swift module does not export.
        posix_spawnattr_setflags(&attributes, isDetached ? setSignalMask | 0x80 : setSignalMask)
        let words = arguments.map { strdup($0) } + [nil]
        defer {
            for word in words { free(word) }
        }
        var child: pid_t = 0
        let problem = posix_spawnp(&child, arguments[0], &actions, &attributes, words, environ)
        guard problem == 0 else {
            throw DatabaseError(
                .cluster, "the program \(arguments[0]) cannot be started: \(String(cString: strerror(problem)))")
        }
        return child
    }
}
