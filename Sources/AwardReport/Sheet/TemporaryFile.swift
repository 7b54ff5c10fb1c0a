import Glibc

/// A file of one's own for as long as something is written to it and read back.
enum TemporaryFile {
    /// The path of a new empty file only its owner can read.
    ///
    /// - Throws: ``PaperFault``.
    static func path(suffix: String) throws(PaperFault) -> String {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/simsa-XXXXXX\(suffix)".utf8CString)
        let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
        guard descriptor >= 0 else { throw PaperFault(description: String(cString: strerror(errno))) }
        close(descriptor)
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// What a file holds.
    ///
    /// - Throws: ``PaperFault``.
    static func bytes(_ path: String) throws(PaperFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw PaperFault(description: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            bytes += buffer[..<count]
        }
        return bytes
    }
}
