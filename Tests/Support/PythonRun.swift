import Foundation

/// One run of a Python program to its end, in the environment of ``PythonPrograms``.
public struct PythonRun: Sendable {
    /// Its exit status; minus the signal's number where a signal ended it.
    public let status: Int32
    /// What it said, on standard output and standard error together.
    public let output: String

    /// Runs the interpreter, in a temporary folder, and waits for its end.
    ///
    /// Its standard input ends when this process does, however that ends.
    /// - Throws: `DatabaseError` of kind `cluster` when the environment cannot be made, or what Foundation throws when the
    ///   program cannot be started.
    public static func of(_ arguments: [String]) async throws -> PythonRun {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try await PythonPrograms.interpreter)
        process.arguments = ["-B"] + arguments
        process.currentDirectoryURL = FileManager.default.temporaryDirectory
        let log = try LogFile()
        let lifeline = Pipe()
        process.standardInput = lifeline
        process.standardOutput = log.handle
        process.standardError = log.handle
        try process.run()
        await offThread { process.waitUntilExit() }
        try lifeline.fileHandleForWriting.close()
        let isExit = process.terminationReason == .exit
        return PythonRun(
            status: isExit ? process.terminationStatus : -process.terminationStatus, output: log.text)
    }

    /// Runs a program of `Tests/Programs` by its file's name.
    ///
    /// - Throws: as ``of(_:)``.
    public static func program(_ name: String, _ arguments: [String]) async throws -> PythonRun {
        try await of(["\(PythonPrograms.folder)/\(name)"] + arguments)
    }
}
