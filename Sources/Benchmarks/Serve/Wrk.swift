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
        /// Seconds within which 99 of 100 answers came.
        let slowest: Double
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
        let threads = min(connections, 2)
        let program = try Program.run([
            "wrk", "--threads", "\(threads)", "--connections", "\(connections)", "--duration", "\(seconds)s",
            "--latency", "--script", path, "http://127.0.0.1:\(port)",
        ])
        let lines = program.output.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
        func number(_ first: String, _ position: Int) -> Double {
            lines.first { $0.first.map(String.init) == first }.flatMap {
                $0.count > position ? time($0[position]) : nil
            } ?? 0
        }
        let total = lines.first { $0.count > 1 && $0[1] == "requests" }.flatMap { Double($0[0]) } ?? 0
        return Outcome(
            perSecond: number("Requests/sec:", 1), count: total, slowest: number("99%", 1),
            refused: number("Non-2xx", 4))
    }

    /// `1.25ms`, `830.00us`, `1.10s` in seconds; bare numbers as they are.
    private static func time(_ text: Substring) -> Double? {
        for (unit, scale) in [("us", 1e-6), ("ms", 1e-3), ("s", 1.0)] where text.hasSuffix(unit) {
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
