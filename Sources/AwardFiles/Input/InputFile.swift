import Glibc

/// Reads a whole file, with a limit, and says in a sentence why it cannot.
enum InputFile {
    /// The bytes of the file at `path`.
    ///
    /// - Throws: `InputProblem` if it does not exist, may not be read, is a folder or a device, is empty, or is
    ///   larger than `limit` bytes.
    static func bytes(at path: String, limit: Int) throws(InputProblem) -> [UInt8] {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw InputProblem(ko: "파일 이름이 올바르지 않습니다.", en: "this is not a file name")
        }
        // Not blocking, so that a pipe nobody writes to is refused below instead of waited for.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw problem(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw problem(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR:
            throw InputProblem(ko: "파일이 아니라 폴더입니다.", en: "this is a folder, not a file")
        default:
            throw InputProblem(
                ko: "일반 파일이 아닙니다(장치 또는 파이프).", en: "this is not a regular file but a device or a pipe")
        }
        let size = Int(status.st_size)
        guard size > 0 else { throw empty }
        guard size <= limit else { throw tooLarge(limit) }
        return try read(descriptor, size: size)
    }

    private static func read(_ descriptor: Int32, size: Int) throws(InputProblem) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { return }
                count += got
            }
        }
        guard failure == 0 else { throw problem(failure) }
        return bytes
    }

    /// Said of a file that holds nothing.
    static var empty: InputProblem { InputProblem(ko: "빈 파일입니다.", en: "the file is empty") }

    /// Said of a file of more than `limit` bytes.
    static func tooLarge(_ limit: Int) -> InputProblem {
        let megabytes = limit / 1_048_576
        return InputProblem(
            ko: "파일이 너무 큽니다. \(megabytes) MB까지 읽을 수 있습니다.",
            en: "the file is too large; up to \(megabytes) MB can be read")
    }

    private static func problem(_ code: Int32) -> InputProblem {
        switch code {
        case ENOENT, ENOTDIR: return InputProblem(ko: "파일이 없습니다.", en: "there is no such file")
        case EACCES, EPERM: return InputProblem(ko: "파일을 읽을 권한이 없습니다.", en: "the file may not be read")
        case ENAMETOOLONG: return InputProblem(ko: "파일 이름이 너무 깁니다.", en: "the file name is too long")
        case ELOOP: return InputProblem(ko: "심볼릭 링크가 끝없이 이어집니다.", en: "the symbolic links go round in a circle")
        default:
            let reason = String(cString: strerror(code))
            return InputProblem(ko: "파일을 읽을 수 없습니다(\(reason)).", en: "the file cannot be read (\(reason))")
        }
    }
}
