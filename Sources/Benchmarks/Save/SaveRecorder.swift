import AwardTestSupport
import AwardUseCases
import Glibc
import Postgres

/// Finds out what one save sends, from the server's own log.
enum SaveRecorder {
    /// The statements of one save, `BEGIN` and `COMMIT` included.
    ///
    /// - Throws: `RecordingFailure` when the log does not show them.
    static func record() async throws -> [RecordedStatement] {
        let log = "\(try await Bench.cluster.running.directory)/server.log"
        return try await withFreshDatabase(template: Seed.open, cluster: Bench.cluster, maxConnections: 1) { database in
            let options = "&options=-c%20log_statement%3Dall%20-c%20log_min_messages%3Dlog"
            // The first save of a connection also reads the award's definition, and tells who watches.
            let service = Bench.service(
                database.configuration.url + options, notices: .atMostEvery(.seconds(3600)))
            try await SaveSample.save(0, with: service)
            let before = text(log).utf8.count
            try await SaveSample.save(SaveSample.recorded, with: service)
            await service.database.close()
            let log = String(decoding: text(log).utf8.dropFirst(before), as: UTF8.self)
            let statements = RecordedStatement.all(inLog: log)
            guard statements.first?.text.hasPrefix("BEGIN") == true, statements.last?.text.hasPrefix("COMMIT") == true,
                statements.contains(where: \.isWrite), statements.contains(where: \.isSelect)
            else { throw RecordingFailure(statements: statements.map(\.text)) }
            return statements
        }
    }

    private static func text(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}

/// The server's log does not show a whole transaction, so there is nothing to compare with.
struct RecordingFailure: Error, CustomStringConvertible {
    let statements: [String]

    var description: String { "the log of the server shows no whole save, only: \(statements)" }
}
