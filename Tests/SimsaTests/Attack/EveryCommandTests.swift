import AwardTestSupport
import Testing

/// What holds for every command there is.
struct EveryCommandTests {
    @Test func helpHasAnExampleAndFitsTheScreen() async throws {
        for command in try await Self.commands() {
            let run = try await SimsaRun.run(command + ["--help"], database: "none")
            #expect(run.code == 0)
            #expect(run.output.contains("simsa " + command.joined(separator: " ")))
            #expect(run.output.contains("Example"), "\(command)")
            for line in run.output.split(separator: "\n") { #expect(line.count <= 100, "\(command): \(line)") }
        }
    }

    @Test func anUnknownFlagEndsWith64() async throws {
        for command in try await Self.commands() {
            let run = try await SimsaRun.run(command + ["--frobnicate"], database: "none")
            #expect(run.code == 64, "\(command)")
            #expect(run.output.isEmpty, "\(command)")
            for line in run.rawErrors.split(separator: "\n") { #expect(line.count <= 100, "\(command): \(line)") }
        }
    }

    /// Every command, read off the help of its noun.
    private static func commands() async throws -> [[String]] {
        var found: [[String]] = []
        for noun in try await subcommands([]) {
            let verbs = try await subcommands([noun])
            found += verbs.isEmpty ? [[noun]] : verbs.map { [noun, $0] }
        }
        try #require(found.count > 60)
        return found
    }

    private static func subcommands(_ command: [String]) async throws -> [String] {
        let help = try await SimsaRun.run(command + ["--help"], database: "none").output
        guard let start = help.firstRange(of: "SUBCOMMANDS:\n")?.upperBound else { return [] }
        return help[start...].split(separator: "\n").compactMap { line in
            guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
            return line.split(separator: " ").first.map(String.init)
        }
        .filter { $0 != "See" }
    }
}
