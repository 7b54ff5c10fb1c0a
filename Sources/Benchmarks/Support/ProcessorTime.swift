import AwardTestSupport
import Glibc
import Postgres

/// Processor time that was used up, in seconds, as `/proc` tells it (proc(5)).
enum ProcessorTime {
    /// Of this program.
    static var ofThisProgram: Double { counts("self").map(\.own) ?? 0 }

    /// Of a process and its children, also those that have ended.
    static func of(_ parent: Int32) -> Double {
        guard let folder = opendir("/proc"), let own = counts(String(parent)) else { return 0 }
        defer { closedir(folder) }
        var sum = own.own + own.ended
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { name in
                String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard Int32(name) != nil, let child = counts(name), child.parent == parent else { continue }
            sum += child.own + child.ended
        }
        return sum
    }

    /// The first process of the benchmark's server.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when there is none.
    static func server() async throws -> Int32 {
        let path = "\(try await Bench.cluster.running.directory)/data/postmaster.pid"
        guard let text = read(path), let number = text.split(separator: "\n").first.flatMap({ Int32($0) }) else {
            throw DatabaseError(.cluster, "\(path) names no process")
        }
        return number
    }

    private static func counts(_ process: String) -> (parent: Int32, own: Double, ended: Double)? {
        // The name in parentheses may hold anything, so fields are counted from its end: the state is the third.
        guard let text = read("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[end...].split(separator: " ").dropFirst().map { Double($0) ?? 0 }
        guard fields.count > 14 else { return nil }
        let second = Double(sysconf(Int32(_SC_CLK_TCK)))
        return (Int32(fields[1]), (fields[11] + fields[12]) / second, (fields[13] + fields[14]) / second)
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
