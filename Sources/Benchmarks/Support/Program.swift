import Glibc
import Postgres

/// A program that ran to its end.
struct Program {
    /// Its exit status, or 128 plus the signal that ended it.
    let status: Int32
    /// What it wrote, standard error included.
    let output: String
    /// From its start to its end.
    let seconds: Double
    /// The most memory it held at once, without programs it left running.
    let peakMegabytes: Double
    /// Seconds of processor time it used.
    let processorSeconds: Double

    /// Runs a program, blocking.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when it cannot be started; `ProgramFailure` when it fails.
    @discardableResult
    static func run(_ arguments: [String]) throws -> Program {
        let (file, path) = try outputFile()
        defer {
            close(file)
            unlink(path)
        }
        let clock = ContinuousClock()
        let start = clock.now
        let child = try ChildProcess.spawn(arguments, input: nil, output: path, isDetached: false)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) == -1, errno == EINTR {}
        let seconds = (clock.now - start).seconds
        let signal = status & 0x7f
        let program = Program(
            status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: read(file), seconds: seconds,
            peakMegabytes: Double(usage.ru_maxrss) / 1024,
            processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds)
        guard program.status == 0 else { throw ProgramFailure(arguments: arguments, program: program) }
        return program
    }

    /// This program itself.
    static var own: String {
        let target = realpath("/proc/self/exe", nil)
        defer { free(target) }
        return target.map { String(cString: $0) } ?? CommandLine.arguments[0]
    }

    /// A program built beside this one; `nil` when it was not built.
    static func sibling(_ name: String) -> String? {
        let path = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let program = "\(path)/\(name)"
        return access(program, X_OK) == 0 ? program : nil
    }

    /// One of PostgreSQL's own programs, which Debian keeps off `PATH`.
    static func ofPostgres(_ name: String) -> String {
        for version in (13...30).reversed() {
            let path = "/usr/lib/postgresql/\(version)/bin/\(name)"
            if access(path, X_OK) == 0 { return path }
        }
        return name
    }

    /// An empty file in the system's temporary directory.
    private static func outputFile() throws -> (file: Int32, path: String) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        let path = "\(folder)/simsa-bench-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw DatabaseError(.cluster, "no file can be made in \(folder)") }
        return (file, path)
    }

    private static func read(_ file: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        lseek(file, 0, SEEK_SET)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}

/// A program that was measured and failed: then there is no figure.
struct ProgramFailure: Error, CustomStringConvertible {
    let arguments: [String]
    let program: Program

    var description: String {
        "\(arguments.prefix(3).joined(separator: " ")) … ended with status \(program.status): \(program.output)"
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
