/// A file by its name, wherever its bytes came from: an upload has no path.
public struct NamedFile: Sendable, Hashable {
    /// The file's name as its sender gave it; folders before it are parted by `/`.
    public var name: String
    /// What it holds.
    public var bytes: [UInt8]

    /// A file of that name.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension NamedFile {
    /// The bytes, where they are something and not too much.
    ///
    /// - Throws: `InputProblem` for an empty file, and one larger than `limit` bytes.
    func content(limit: Int) throws(InputProblem) -> [UInt8] {
        guard !bytes.isEmpty else { throw InputFile.empty }
        guard bytes.count <= limit else { throw InputFile.tooLarge(limit) }
        return bytes
    }
}
