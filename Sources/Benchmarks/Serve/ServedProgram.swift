import AwardTestSupport
import Glibc
import Postgres

/// `simsa serve` as a process of its own, on a free port of this machine.
final class ServedProgram {
    let process: Int32
    let port: UInt16
    /// Seconds from its start to its first answer.
    let seconds: Double
    private let directory: String

    /// Starts the program and waits for its first answer.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when it does not start.
    init(_ simsa: String, database: String) throws {
        directory = try TemporaryDirectory.make()
        let output = directory + "/serve.log"
        let clock = ContinuousClock()
        let start = clock.now
        process = try ChildProcess.spawn(
            [
                "/usr/bin/env", "SIMSA_LOG_LEVEL=warning", simsa, "serve", "--port", "0", "--lang", "en", "--database",
                database,
            ], input: nil, output: output, isDetached: false)
        var found: UInt16?
        while found == nil, clock.now - start < .seconds(20) {
            usleep(500)
            found = ServedProgram.port(output)
        }
        guard let found, try SocketClient(port: found).get("/healthz") == 200 else {
            throw DatabaseError(.cluster, "simsa serve does not start; see \(output)")
        }
        port = found
        seconds = (clock.now - start).seconds
    }

    deinit {
        kill(process, SIGTERM)
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        unlink(directory + "/serve.log")
        rmdir(directory)
    }

    /// What it holds in memory now.
    var residentMegabytes: Double {
        let text = ServedProgram.text("/proc/\(process)/statm").split(separator: " ")
        return text.count > 1 ? (Double(text[1]) ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576 : 0
    }

    private static func port(_ output: String) -> UInt16? {
        let text = text(output)
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Taking requests at") }),
            text.hasSuffix("\n")
        else { return nil }
        return line.split(separator: ":").last.flatMap { UInt16($0) }
    }

    private static func text(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }
}
