public import Foundation

/// A file for what a program says.
public final class LogFile: Sendable {
    private let path: String
    /// Where a program writes to.
    public let handle: FileHandle

    /// An empty one, which is removed with this value.
    ///
    /// - Throws: what Foundation throws when it cannot be made.
    public init() throws {
        path = NSTemporaryDirectory() + "simsa-serve-\(UInt64.random(in: .min ... .max)).log"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// What was written.
    public var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}
