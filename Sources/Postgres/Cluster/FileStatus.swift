import Glibc

/// Who owns a file and who may do what with it; symbolic links are not followed.
struct FileStatus {
    let user: UInt32
    let group: UInt32
    let mode: UInt32

    var isDirectory: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }

    /// `nil` if there is no such file.
    init?(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        user = status.st_uid
        group = status.st_gid
        mode = status.st_mode
    }
}
