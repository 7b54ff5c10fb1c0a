import Glibc

/// Where PostgreSQL's server programs are.
struct ServerPrograms: Sendable {
    let directory: String

    func path(_ name: String) -> String { "\(directory)/\(name)" }

    /// Looks in `PATH`, then where Debian and Red Hat put them, newest version first.
    ///
    /// - Parameter version: The version a data directory was made by, which then is the only one that will do.
    /// - Throws: ``DatabaseError`` of kind `cluster` when there are none.
    static func find(version: String?) throws(DatabaseError) -> ServerPrograms {
        if let version {
            for directory in ["/usr/lib/postgresql/\(version)/bin", "/usr/pgsql-\(version)/bin"]
            where isUsable(directory) {
                return ServerPrograms(directory: directory)
            }
        }
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        for directory in path.split(separator: ":").map(String.init) where isUsable(directory) {
            return ServerPrograms(directory: directory)
        }
        if version == nil {
            for version in (13...30).reversed() {
                for directory in ["/usr/lib/postgresql/\(version)/bin", "/usr/pgsql-\(version)/bin"]
                where isUsable(directory) {
                    return ServerPrograms(directory: directory)
                }
            }
        }
        let which = version.map { " of version \($0), which made this data directory," } ?? ""
        throw DatabaseError(
            .cluster, "the PostgreSQL server programs\(which) were not found; install the package postgresql")
    }

    private static func isUsable(_ directory: String) -> Bool {
        ["initdb", "pg_ctl", "postgres"].allSatisfy { access("\(directory)/\($0)", X_OK) == 0 }
    }
}
