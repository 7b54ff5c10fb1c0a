import Glibc

/// Holds a lock file until it goes out of scope; the lock ends with the process, however it ends.
struct FileLock: ~Copyable {
    private let descriptor: Int32

    /// Waits for the lock, blocking.
    /// - Throws: ``DatabaseError`` of kind `cluster` when the file cannot be opened.
    init(path: String) throws(DatabaseError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw DatabaseError(.cluster, "\(path) cannot be opened: \(String(cString: strerror(errno)))")
        }
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    deinit {
        close(descriptor)
    }
}
