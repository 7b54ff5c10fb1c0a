import AwardCore
import Glibc

/// A file the user named to write to.
enum OutputFile {
    /// Writes it whole, replacing what was there.
    ///
    /// - Throws: `Refusal` (`usage`) when it cannot be written.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw refusal(path) }
        defer { close(descriptor) }
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw refusal(path) }
            offset += written
        }
    }

    private static func refusal(_ path: String) -> Refusal {
        let reason = String(cString: strerror(errno))
        return Refusal(
            .usage(
                LocalizedText(
                    ko: "‘\(path)’에 쓸 수 없습니다: \(reason)", en: "“\(path)” cannot be written: \(reason)")))
    }
}
