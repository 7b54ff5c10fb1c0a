import Foundation

/// The built `simsa serve` as a process of its own.
public final class ServerProcess: Sendable {
    /// The port of this machine it listens at.
    public let port: UInt16
    private let process: Process
    private let log: LogFile

    private init(_ process: Process, port: UInt16, log: LogFile) {
        self.process = process
        self.port = port
        self.log = log
    }

    /// Starts a server on a database and waits until it takes requests.
    ///
    /// - Parameter port: the port it listens at; 0 for one that is free.
    /// - Throws: ``NoServer`` with the log of one that ended instead.
    public static func start(
        database: String, port: UInt16 = 0, environment: [String: String] = [:]
    ) async throws -> ServerProcess {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
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
    public struct NoServer: Error {
        /// What it said first.
        public let line: String
        /// What its log holds.
        public let log: String
    }

    /// Its number.
    public var pid: Int32 { process.processIdentifier }
    /// Whether it has not ended.
    public var isRunning: Bool { process.isRunning }
    /// What its log holds.
    public var logText: String { log.text }

    /// Sends it a signal.
    public func send(_ signal: Int32) {
        kill(pid, signal)
    }

    /// Waits until it has ended and tells how: its exit status, or minus the signal.
    @discardableResult
    public func end() async -> Int32 {
        await offThread { self.process.waitUntilExit() }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Ends it whatever happened.
    public func stop() async {
        if process.isRunning { send(SIGKILL) }
        await end()
    }

    private static func firstLine(_ handle: FileHandle) -> String {
        var bytes: [UInt8] = []
        while let byte = try? handle.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
