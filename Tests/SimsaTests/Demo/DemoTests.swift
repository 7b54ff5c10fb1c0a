import AwardTestSupport
import Postgres
import Testing

/// The demonstration, from an empty folder to the published result.
struct DemoTests {
    @Test func itEndsAsIn2019TwiceOverAndOutlivesARestart() async throws {
        try await DemoCluster.with { demo in
            let first = try await demo.run()
            #expect(first.code == .exited(0), "\(first.errors)")
            let second = try await demo.run()
            #expect(second.code == .exited(0), "\(second.errors)")
            #expect(first.output == second.output)

            let show = ["ranking", "show", "final", "--format", "csv"]
            let ranking = try await SimsaRun.run(show, database: demo.database)
            let lines = ranking.output.split(whereSeparator: \.isNewline).dropFirst()
                .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
            let finalists = Set(lines.flatMap { $0 }.filter { Self.finalists.contains($0) })
            #expect(lines.count == 9)
            #expect(finalists == Self.finalists)
            let grand = lines.filter { $0.contains("grand") }.flatMap { $0 }.filter { Self.finalists.contains($0) }
            #expect(Set(grand) == ["29", "43150", "42760", "11740"])
            #expect(grand.count == 4)

            try await demo.server.stop()
            let stopped = try await SimsaRun.run(["ranking", "show"], database: demo.database)
            #expect(stopped.code == 69)
            #expect(stopped.errorLines.count == 1)
            #expect(stopped.output.isEmpty)
            try await demo.server.start()
            let back = try await SimsaRun.run(show, database: demo.database)
            #expect(back.bytes == ranking.bytes)
        }
    }

    private static let finalists: Set<String> = [
        "29", "43150", "41190", "46130", "42760", "47850", "11740", "11440", "31140",
    ]
}
