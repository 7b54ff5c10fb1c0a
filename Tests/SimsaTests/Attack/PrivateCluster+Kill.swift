import Glibc
import Postgres

extension PrivateCluster {
    /// Ends the server as `kill -9` does.
    ///
    /// - Throws: `DatabaseError` when there is none.
    func kill() throws {
        guard let file = fopen(directory + "/data/postmaster.pid", "r") else {
            throw DatabaseError(.cluster, "there is no server in \(directory)")
        }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 32)
        _ = fgets(&line, 32, file)
        let process = atoi(line)
        guard process > 1 else { throw DatabaseError(.cluster, "the server in \(directory) has no number") }
        Glibc.kill(process, SIGKILL)
    }
}
