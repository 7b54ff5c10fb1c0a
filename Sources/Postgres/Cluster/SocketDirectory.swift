import Glibc

/// Where a cluster's socket goes.
enum SocketDirectory {
    /// Linux allows 107 bytes for the path of a socket.
    private static let longestSocketPath = 107
    private static let socketName = ".s.PGSQL.5432"

    /// The directory within the cluster's, or one under `/tmp` whose name follows from it if that is too long.
    static func path(for directory: String) -> String {
        let own = "\(directory)/sock"
        if own.utf8.count + 1 + socketName.utf8.count <= longestSocketPath { return own }
        // FNV-1a, 64 bits: any program comes to the same name.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in directory.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return "/tmp/pg-\(String(hash, radix: 16))"
    }

    /// Makes a directory that only `account` can enter, or checks that it is one.
    /// - Throws: ``DatabaseError`` of kind `cluster` when it belongs to somebody else.
    static func prepare(_ path: String, for account: ServerAccount) throws(DatabaseError) {
        let isNew = mkdir(path, 0o700) == 0
        guard isNew || errno == EEXIST else {
            throw DatabaseError(
                .cluster, "the directory \(path) cannot be made: \(String(cString: strerror(errno)))")
        }
        if case .other(let user, let group) = account, let status = FileStatus(path), status.user != user {
            // What root finds under /tmp and did not make may be a trap.
            guard isNew || status.user == 0 else { throw foreign(path) }
            guard lchown(path, user, group) == 0 else { throw foreign(path) }
        }
        guard let status = FileStatus(path), status.isDirectory, status.mode & 0o077 == 0 || chmod(path, 0o700) == 0
        else { throw foreign(path) }
        if account == .current, status.user != geteuid() { throw foreign(path) }
    }

    static func percentEncoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }

    private static func foreign(_ path: String) -> DatabaseError {
        DatabaseError(.cluster, "the directory \(path) belongs to another account, so it is not safe to use")
    }
}
