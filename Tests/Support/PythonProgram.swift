import Dispatch
import Glibc
import Postgres

/// A program of `Tests/Programs` that runs beside a test and says on its standard output, a line each, what happens to it.
///
/// It ends when its standard input does: when this value goes away, or this process, however it ends.
public final class PythonProgram: Sendable {
    private static let line = DispatchQueue(label: "simsa.tests.program", attributes: .concurrent)

    private let process: Int32
    private let lifeline: Int32
    private let output: Int32

    /// Starts a program by its file's name.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when it cannot be started.
    public init(_ name: String, _ arguments: [String] = []) async throws {
        let interpreter = try await PythonPrograms.interpreter
        let directory = try TemporaryDirectory.make()
        let pipePath = directory + "/output"
        guard mkfifo(pipePath, 0o600) == 0 else { throw DatabaseError(.cluster, "no pipe can be made") }
        // Open for both, so that neither side waits for the other and the end of the program is no end of the pipe.
        output = open(pipePath, O_RDWR | O_CLOEXEC)
        var ends: [Int32] = [-1, -1]
        guard output >= 0, pipe(&ends) == 0 else { throw DatabaseError(.cluster, "no pipe can be made") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        lifeline = ends[1]
        defer { close(ends[0]) }
        process = try ChildProcess.spawn(
            [interpreter, "-W", "ignore", "-u", "\(PythonPrograms.folder)/\(name)"] + arguments, input: ends[0],
            output: pipePath, isDetached: true)
        unlink(pipePath)
        rmdir(directory)
    }

    deinit {
        close(lifeline)
        close(output)
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
    }

    /// The next line that is a JSON object; `nil` when none comes within so many seconds.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when the output cannot be read.
    public func object(within seconds: Int32 = 60) async throws -> String? {
        let output = output
        return try await withCheckedThrowingContinuation { continuation in
            Self.line.async { continuation.resume(with: Result { try Self.object(output, seconds) }) }
        }
    }

    private static func object(_ output: Int32, _ seconds: Int32) throws -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            let found = poll(&waiting, 1, seconds * 1000)
            if found == 0 { return nil }
            guard found == 1, read(output, &byte, 1) == 1 else {
                if errno == EINTR { continue }
                throw DatabaseError(.cluster, "the program's output cannot be read")
            }
            if byte != UInt8(ascii: "\n") {
                bytes.append(byte)
            } else if bytes.first == UInt8(ascii: "{") {
                return String(decoding: bytes, as: UTF8.self)
            } else {
                bytes = []
            }
        }
    }
}
