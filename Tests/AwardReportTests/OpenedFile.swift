import AwardTestSupport
import Foundation

/// A file as other programs see it.
struct OpenedFile {
    private let path: String

    /// Keeps the bytes under a name of that ending for as long as `body` runs.
    static func with(
        _ bytes: [UInt8], _ suffix: String, isolation: isolated (any Actor)? = #isolation,
        _ body: (OpenedFile) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "paper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "paper\(suffix)")
        try Data(bytes).write(to: file)
        do {
            try await body(OpenedFile(path: file.path))
        } catch {
            try FileManager.default.removeItem(at: folder)
            throw error
        }
        try FileManager.default.removeItem(at: folder)
    }

    /// What a program of poppler says of the file.
    func poppler(_ program: String, _ options: [String] = [], tail: [String] = []) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = options + [path] + tail
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What openpyxl or html5lib finds in it.
    func opened<Found: Decodable>(as type: Found.Type) async throws -> Found {
        let program = try await PythonProgram("open_paper.py", [path])
        guard let line = try await program.object() else { throw CocoaError(.fileReadUnknown) }
        return try JSONDecoder().decode(type, from: Data(line.utf8))
    }
}
