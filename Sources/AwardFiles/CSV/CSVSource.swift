/// Where a table comes from.
enum CSVSource {
    /// A file of this machine.
    case path(String)
    /// A file somebody handed over.
    case file(NamedFile)

    /// What the file is called.
    var name: String {
        switch self {
        case .path(let path): return path
        case .file(let file): return file.name
        }
    }

    /// What it holds.
    ///
    /// - Throws: `InputProblem` if it cannot be read, is empty or too large.
    func bytes() throws(InputProblem) -> [UInt8] {
        switch self {
        case .path(let path): return try InputFile.bytes(at: path, limit: CSVTable.limit)
        case .file(let file): return try file.content(limit: CSVTable.limit)
        }
    }
}
