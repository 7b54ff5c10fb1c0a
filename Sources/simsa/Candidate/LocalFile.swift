import AwardCore
import AwardUseCases
import Glibc

/// A file the user named to read as it is.
enum LocalFile {
    /// The bytes of a regular file that is not empty and no larger than `limit`.
    ///
    /// - Throws: `Refusal` (`invalid`) in one sentence that names the file.
    static func bytes(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
        let (descriptor, size) = try openRegular(path)
        defer { close(descriptor) }
        if size > limit {
            throw refusal(
                path,
                LocalizedText(
                    ko: "파일이 \(size)바이트입니다. \(limit)바이트까지 받을 수 있습니다.",
                    en: "The file has \(size) bytes; at most \(limit) are allowed."))
        }
        return try read(descriptor, size, path)
    }

    /// Makes sure that a file is a backup `pg_dump` wrote, by its first bytes.
    ///
    /// - Throws: `Refusal` (`invalid`) in one sentence that names the file.
    static func requireBackup(_ path: String) throws(Refusal) {
        let descriptor = try openRegular(path).descriptor
        defer { close(descriptor) }
        guard try read(descriptor, 5, path, what: backup) == Array("PGDMP".utf8) else { throw refusal(path, backup) }
    }

    private static let backup = LocalizedText(
        ko: "백업 파일이 아닙니다. simsa db backup으로 만든 파일이어야 합니다.",
        en: "This is no backup; it has to be a file that simsa db backup wrote.")

    /// The last part of a path.
    static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func openRegular(_ path: String) throws(Refusal) -> (descriptor: Int32, size: Int) {
        // Not blocking, so that a pipe nobody writes to is refused instead of waited for.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let refusal = unreadable(path)
            close(descriptor)
            throw refusal
        }
        let size = Int(status.st_size)
        if status.st_mode & S_IFMT == S_IFREG, size > 0 { return (descriptor, size) }
        close(descriptor)
        if status.st_mode & S_IFMT == S_IFREG {
            throw refusal(path, LocalizedText(ko: "빈 파일입니다.", en: "The file is empty."))
        }
        throw refusal(
            path,
            status.st_mode & S_IFMT == S_IFDIR
                ? LocalizedText(ko: "파일이 아니라 폴더입니다.", en: "This is a folder, not a file.")
                : LocalizedText(ko: "일반 파일이 아닙니다.", en: "This is not a regular file."))
    }

    private static func read(
        _ descriptor: Int32, _ size: Int, _ path: String, what short: LocalizedText? = nil
    ) throws(Refusal) -> [UInt8] {
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                count += got
            }
        }
        if bytes.count < size { throw short.map { refusal(path, $0) } ?? unreadable(path) }
        return bytes
    }

    private static func unreadable(_ path: String) -> Refusal {
        switch errno {
        case ENOENT, ENOTDIR: return refusal(path, LocalizedText(ko: "파일이 없습니다.", en: "There is no such file."))
        case EACCES: return refusal(path, LocalizedText(ko: "파일을 읽을 권한이 없습니다.", en: "The file may not be read."))
        default:
            let reason = String(cString: strerror(errno))
            return refusal(
                path, LocalizedText(ko: "파일을 읽을 수 없습니다(\(reason)).", en: "The file cannot be read (\(reason))."))
        }
    }

    private static func refusal(_ path: String, _ text: LocalizedText) -> Refusal {
        Refusal(.invalid([Problem(at: path, text)]))
    }
}
