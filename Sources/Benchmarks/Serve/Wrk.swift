import AwardTestSupport
import Glibc
import Postgres

/// The load generator `wrk`, saving one fresh sheet after another over HTTP.
enum Wrk {
    /// What a run came to.
    struct Outcome {
        /// Answers a second.
        let perSecond: Double
        /// Answers in all.
        let count: Double
        /// Seconds within which half the answers came.
        let typical: Double
        /// Seconds within which 99 of 100 answers came.
        let slowest: Double
        /// Bytes of an answer, its headers included.
        let bytes: Double
        /// Answers that were not 200.
        let refused: Double
    }

    /// Runs it for some seconds. The n-th save of a run is of the n-th pair of reviewer and candidate.
    ///
    /// - Throws: `ProgramFailure` when it fails.
    static func save(port: UInt16, tokens: [String], connections: Int, seconds: Int) throws -> Outcome {
        let directory = try TemporaryDirectory.make()
        let path = directory + "/save.lua"
        defer {
            unlink(path)
            rmdir(directory)
        }
        guard let file = fopen(path, "w") else { throw DatabaseError(.cluster, "\(path) cannot be written") }
        fputs(script(tokens), file)
        fclose(file)
        return try run(connections, seconds, ["--script", path, "http://127.0.0.1:\(port)"])
    }

    /// Asks for one path again and again for some seconds.
    ///
    /// - Throws: `ProgramFailure` when it fails.
    static func get(port: UInt16, path: String, token: String, connections: Int, seconds: Int) throws -> Outcome {
        try run(
            connections, seconds,
            ["--header", "Authorization: Bearer \(token)", "http://127.0.0.1:\(port)\(path)"])
    }

    private static func run(_ connections: Int, _ seconds: Int, _ rest: [String]) throws -> Outcome {
        let program = try Program.run(
            [
                "wrk", "--threads", "\(min(connections, 2))", "--connections", "\(connections)", "--duration",
                "\(seconds)s", "--latency",
            ] + rest)
        let lines = program.output.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
        func number(_ first: String, _ position: Int) -> Double {
            lines.first { $0.first.map(String.init) == first }.flatMap {
                $0.count > position ? plain($0[position]) : nil
            } ?? 0
        }
        let total = lines.first { $0.count > 1 && $0[1] == "requests" }.flatMap { Double($0[0]) } ?? 0
        let rate = number("Requests/sec:", 1)
        return Outcome(
            perSecond: rate, count: total, typical: number("50%", 1), slowest: number("99%", 1),
            bytes: rate > 0 ? number("Transfer/sec:", 1) / rate : 0, refused: number("Non-2xx", 4))
    }

    /// `1.25ms`, `830.00us`, `1.10s` in seconds, `1.50MB` in bytes; bare numbers as they are.
    private static func plain(_ text: Substring) -> Double? {
        let units = [
            ("us", 1e-6), ("ms", 1e-3), ("s", 1.0), ("KB", 1024.0), ("MB", 1_048_576), ("GB", 1_073_741_824), ("B", 1),
        ]
        for (unit, scale) in units where text.hasSuffix(unit) {
            return Double(text.dropLast(unit.count)).map { $0 * scale }
        }
        return Double(text)
    }

    private static func script(_ tokens: [String]) -> String {
        """
        local tokens = { \(tokens.map { "\"\($0)\"" }.joined(separator: ", ")) }
        local first = 0
        function setup(thread) thread:set("number", first) first = first + 1 end
        local index = 0
        function request()
          local n = index * 2 + number
          index = index + 1
          local reviewer = n % #tokens
          local candidate = math.floor(n / #tokens)
          local path = "/api/v1/awards/\(Bench.slug)/stages/\(Bench.stage)/scoresheets/"
            .. (7000001 + reviewer) .. "/" .. (9000001 + candidate)
          return wrk.format("PUT", path, {
            ["Authorization"] = "Bearer " .. tokens[reviewer + 1], ["Content-Type"] = "application/json",
            ["If-None-Match"] = "*", ["Idempotency-Key"] = "bench-" .. n,
          }, '{"act":"submit","content":{"marks":{"k1":"27.5","k2":"18","k3":"16.5","k4":"19","k5":"8"},'
            .. '"comment":"Clear goals and a plan that others can follow."},"reason":""}')
        end
        """
    }
}
