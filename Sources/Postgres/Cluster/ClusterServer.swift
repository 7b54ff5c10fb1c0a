import CLibPQ
import Glibc

/// The blocking side of a private cluster: directories, `initdb`, `pg_ctl`.
struct ClusterServer {
    let cluster: PrivateCluster

    private var data: String { "\(cluster.directory)/data" }
    private var log: String { "\(cluster.directory)/server.log" }
    private var setupLog: String { "\(cluster.directory)/setup.log" }

    /// The process id on the first line of `postmaster.pid`.
    var process: Int32? {
        TextFile.read("\(data)/postmaster.pid")?.split(separator: "\n").first.flatMap { Int32($0) }
    }

    func status() -> PrivateCluster.Status {
        guard TextFile.read("\(data)/PG_VERSION") != nil else {
            // Another account's data cannot be read, but its server may still answer.
            return isAnswering ? .running : .absent
        }
        return isAnswering ? .running : .stopped
    }

    private var isAnswering: Bool { PQping(cluster.url() + "&connect_timeout=5") == PQPING_OK }

    func start() throws(DatabaseError) -> PrivateCluster.StartOutcome {
        if isAnswering { return .alreadyRunning }
        guard cluster.directory.hasPrefix("/") else {
            throw DatabaseError(.cluster, "the directory \(cluster.directory) must be given by its absolute path")
        }
        let account = try prepareDirectory()
        let lock = try FileLock(path: "\(cluster.directory)/lock")
        defer { extendLifetime(lock) }
        let programs = try ServerPrograms.find(version: version)
        let isNew = version == nil
        if isNew { try initialise(programs, account) }
        try SocketDirectory.prepare(cluster.socketDirectory, for: account)
        // Right after a crash the old server's remains can be in the way for a moment.
        for attempt in 0..<20 {
            if attempt > 0 { usleep(250_000) }
            switch PQping(cluster.url()) {
            case PQPING_OK: return isNew ? .created : attempt == 0 ? .alreadyRunning : .started
            case PQPING_REJECT: continue
            default: break
            }
            let command = [
                programs.path("pg_ctl"), "start", "-D", data, "-w", "-s", "-t", "30", "-l", log, "-o", serverOptions,
            ]
            if try ChildProcess.run(account.prefix + command, output: setupLog) == 0, isAnswering {
                return isNew ? .created : .started
            }
        }
        let reason = lastWords(in: log, setupLog)
        throw DatabaseError(.cluster, "PostgreSQL in \(cluster.directory) does not start: \(reason)")
    }

    func stop() throws(DatabaseError) {
        guard FileStatus(data) != nil else { return }
        let account = try ServerAccount.choose(for: cluster.directory)
        let lock = try FileLock(path: "\(cluster.directory)/lock")
        defer { extendLifetime(lock) }
        guard isAnswering || process != nil else { return }
        let programs = try ServerPrograms.find(version: version)
        let command = [programs.path("pg_ctl"), "stop", "-D", data, "-w", "-s", "-m", "fast", "-t", "60"]
        let status = try ChildProcess.run(account.prefix + command, output: setupLog)
        // A server that was killed has left its process id behind; then there is nothing to stop.
        guard status == 0 || !isAnswering else {
            throw DatabaseError(
                .cluster, "PostgreSQL in \(cluster.directory) does not stop: \(lastWords(in: setupLog))")
        }
    }

    func createDatabaseIfMissing(_ name: String) throws -> Bool {
        let session = try Session(DatabaseConfiguration(url: cluster.url()), logger: .silent)
        let ticket = Ticket(number: 0)
        session.start(nil, for: ticket)
        let found = try session.perform("SELECT 1 FROM pg_database WHERE datname = \(name)").rowCount
        if found > 0 { return false }
        do {
            _ = try session.perform("CREATE DATABASE \(identifier: name)")
            return true
        } catch {
            // Somebody else was faster.
            if error.sqlState == .duplicateDatabase || error.sqlState == .uniqueViolation { return false }
            throw error
        }
    }

    private var version: String? {
        TextFile.read("\(data)/PG_VERSION")?.split(separator: "\n").first.map(String.init)
    }

    /// `pg_ctl` hands this to a shell.
    private var serverOptions: String {
        var options = [
            "unix_socket_directories=\(cluster.socketDirectory)", "unix_socket_permissions=0700",
            "listen_addresses=", "port=5432",
        ]
        for (name, value) in cluster.settings.sorted(by: { $0.key < $1.key }) { options.append("\(name)=\(value)") }
        return options.map { option in
            let parts = option.split(separator: "'", omittingEmptySubsequences: false)
            return "-c '\(parts.joined(separator: "'\\''"))'"
        }.joined(separator: " ")
    }

    private func prepareDirectory() throws(DatabaseError) -> ServerAccount {
        try refuseForeignDirectory()
        let account = try ServerAccount.choose(for: cluster.directory)
        var path = ""
        for name in cluster.directory.split(separator: "/").dropLast() {
            path += "/\(name)"
            guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
                throw DatabaseError(
                    .cluster, "the directory \(path) cannot be made: \(String(cString: strerror(errno)))")
            }
        }
        try SocketDirectory.prepare(cluster.directory, for: account)
        return account
    }

    /// Only an empty directory or one of ours is taken over: its owner and mode are changed.
    private func refuseForeignDirectory() throws(DatabaseError) {
        guard let listing = opendir(cluster.directory) else { return }
        defer { closedir(listing) }
        let own: Set = [".", "..", "data", "data.init", "lock", "sock", "server.log", "setup.log"]
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard own.contains(name) else {
                throw DatabaseError(
                    .cluster,
                    "the directory \(cluster.directory) holds something else (\(name)); choose one that is "
                        + "empty or does not exist")
            }
        }
    }

    /// Makes the data directory under another name first, so that one half made is never taken for a whole one.
    private func initialise(_ programs: ServerPrograms, _ account: ServerAccount) throws(DatabaseError) {
        let unfinished = "\(cluster.directory)/data.init"
        if FileStatus(unfinished) != nil {
            _ = try ChildProcess.run(["rm", "-rf", "--", unfinished], output: setupLog)
        }
        let command = [
            programs.path("initdb"), "-D", unfinished, "-A", "trust", "-U", cluster.user, "-E", "UTF8",
            // Texts compare byte by byte, which is the order of C.UTF-8 too and several times faster.
            "--locale=C.UTF-8", "--lc-collate=C", "--no-instructions",
        ]
        guard try ChildProcess.run(account.prefix + command, output: setupLog) == 0 else {
            throw DatabaseError(
                .cluster, "a database cluster cannot be made in \(cluster.directory): \(lastWords(in: setupLog))")
        }
        guard rename(unfinished, data) == 0 else {
            throw DatabaseError(
                .cluster, "\(unfinished) cannot be renamed to data: \(String(cString: strerror(errno)))")
        }
    }

    private func lastWords(in paths: String...) -> String {
        for path in paths {
            let lines = (TextFile.read(path) ?? "").split(separator: "\n")
            if !lines.isEmpty { return lines.suffix(4).joined(separator: " ").onOneLine }
        }
        return "it left no message in \(cluster.directory)"
    }
}
