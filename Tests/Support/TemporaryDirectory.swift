import Glibc
import Postgres

/// Short-named directories of one's own.
public enum TemporaryDirectory {
    /// Makes one under `/tmp`, whose path leaves room for a socket.
    /// - Throws: `DatabaseError` of kind `cluster` when it cannot be made.
    public static func make() throws -> String {
        var template = Array("/tmp/pgt-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw DatabaseError(.cluster, "no directory can be made under /tmp")
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes one that is empty.
    /// - Throws: `DatabaseError` of kind `cluster` when it is not.
    public static func remove(_ path: String) throws {
        guard rmdir(path) == 0 else {
            throw DatabaseError(.cluster, "the directory \(path) cannot be removed")
        }
    }
}
