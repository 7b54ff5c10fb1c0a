import Foundation

/// The files of this repository.
enum Repository {
    /// Its top, found from where this file is.
    static let root: URL = {
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        return here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }()

    /// Every file under a folder whose name ends so, in order of path.
    static func files(under folder: String, ending: String = ".swift") throws -> [SourceFile] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        return try paths.filter { $0.hasSuffix(ending) }.sorted().map { try file("\(folder)/\($0)") }
    }

    /// One file.
    static func file(_ path: String) throws -> SourceFile {
        SourceFile(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }

    /// The names in a folder, in order.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
    }

    /// What git does not keep, at the top.
    static func ignoredNames() throws -> Set<String> {
        Set(try file(".gitignore").lines.map { $0.text.split(separator: "/").joined(separator: "/") })
    }
}
