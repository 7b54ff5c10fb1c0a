import Foundation
import Synchronization

/// The built `simsa serve` as a process of its own.
final class ServerProcess: Sendable {
    let port: UInt16
    private let process: Process
    private let log: LogFile

    private init(_ process: Process, port: UInt16, log: LogFile) {
        self.process = process
        self.port = port
        self.log = log
    }

    /// Starts a server on a database and waits until it takes requests.
    static func start(
        database: String, port: UInt16 = 0, environment: [String: String] = [:]
    ) async throws -> ServerProcess {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = ["serve", "--port", "\(port)", "--lang", "en"]
        var variables = ProcessInfo.processInfo.environment
        variables["DATABASE_URL"] = database
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        let output = Pipe()
        let log = try LogFile()
        process.standardOutput = output
        process.standardError = log.handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let line = await offThread { ServerProcess.firstLine(output.fileHandleForReading) }
        guard let port = line.split(separator: ":").last.flatMap({ UInt16($0) }) else {
            process.terminate()
            throw NoServer(line: line, log: log.text)
        }
        return ServerProcess(process, port: port, log: log)
    }

    /// Why a server did not start.
    struct NoServer: Error {
        let line: String
        let log: String
    }

    var pid: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }
    var logText: String { log.text }

    func send(_ signal: Int32) {
        kill(pid, signal)
    }

    /// Waits until it has ended and tells how: its exit status, or minus the signal.
    @discardableResult
    func end() async -> Int32 {
        await offThread { self.process.waitUntilExit() }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Ends it whatever happened.
    func stop() async {
        if process.isRunning { send(SIGKILL) }
        await end()
    }

    private static func firstLine(_ handle: FileHandle) -> String {
        var bytes: [UInt8] = []
        while let byte = try? handle.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The program beside the bundle these tests are in.
    static var executable: String {
        let bundle = CommandLine.arguments.last { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        let path = bundle.firstRange(of: ".xctest/").map { String(bundle[..<$0.lowerBound]) } ?? bundle
        return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/simsa"
    }
}

/// Where a server's log goes.
final class LogFile: Sendable {
    private let path: String
    let handle: FileHandle

    init() throws {
        path = NSTemporaryDirectory() + "simsa-serve-\(UInt64.random(in: .min ... .max)).log"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}

/// Does blocking work where no task waits for the thread.
func offThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        let thread = Thread { continuation.resume(returning: body()) }
        thread.start()
    }
}
