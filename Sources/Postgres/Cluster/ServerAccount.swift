import Glibc

/// The account PostgreSQL runs as: it refuses to run as root.
enum ServerAccount: Equatable, Sendable {
    /// The account this program runs as.
    case current
    /// Another account, which root can become.
    case other(user: UInt32, group: UInt32)
    /// Root, seen as an ordinary user by the server; for directories only root can enter.
    case disguised

    /// The words to put before a server command.
    var prefix: [String] {
        switch self {
        case .current:
            []
        case .other(let user, let group):
            ["setpriv", "--reuid=\(user)", "--regid=\(group)", "--clear-groups", "--"]
        case .disguised:
            ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"]
        }
    }

    /// Chooses the account for a cluster in `directory`.
    /// - Throws: ``DatabaseError`` of kind `cluster` when root has no way to start a server there.
    static func choose(for directory: String) throws(DatabaseError) -> ServerAccount {
        guard geteuid() == 0 else { return .current }
        if let data = FileStatus("\(directory)/data") {
            return data.user == 0 ? .disguised : .other(user: data.user, group: data.group)
        }
        if let owner = FileStatus(directory), owner.user != 0,
            canEnter(directory, user: owner.user, group: owner.group)
        {
            return .other(user: owner.user, group: owner.group)
        }
        if let postgres = getpwnam("postgres") {
            let (user, group) = (postgres.pointee.pw_uid, postgres.pointee.pw_gid)
            if canEnter(directory, user: user, group: group) { return .other(user: user, group: group) }
        }
        if isDisguisePossible() { return .disguised }
        throw DatabaseError(
            .cluster,
            "PostgreSQL does not run as root, and the account postgres is missing or cannot enter "
                + "\(directory); choose a directory outside root's home")
    }

    /// Whether an account may pass through every directory on the way, as far as they exist.
    private static func canEnter(_ directory: String, user: UInt32, group: UInt32) -> Bool {
        var path = ""
        let names = directory.split(separator: "/")
        for name in names {
            path += "/\(name)"
            guard let status = FileStatus(path) else { return true }
            // The cluster's own directory is handed over to the account.
            if path == "/" + names.joined(separator: "/") { return true }
            let bit: UInt32 = status.user == user ? 0o100 : status.group == group ? 0o010 : 0o001
            if status.mode & bit == 0 { return false }
        }
        return true
    }

    private static func isDisguisePossible() -> Bool {
        (try? ChildProcess.run(ServerAccount.disguised.prefix + ["true"], output: "/dev/null")) == 0
    }
}
