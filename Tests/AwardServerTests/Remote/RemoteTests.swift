import AwardCore
import AwardTestSupport
import Foundation
import Testing

/// The command line on a server against the command line on the database.
@Suite struct RemoteTests {
    /// One run of the program.
    struct Run: Equatable, Sendable {
        let code: Int32
        let output: String
        let errors: String
    }

    static func run(_ arguments: [String], _ environment: [String: String]) async throws -> Run {
        try await offThread {
            Result {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
                process.arguments = arguments
                var variables = ProcessInfo.processInfo.environment
                for name in ["DATABASE_URL", "SIMSA_SERVER", "SIMSA_TOKEN", "SIMSA_AWARD", "LC_ALL", "COLUMNS"] {
                    variables[name] = nil
                }
                process.environment = variables.merging(environment) { _, given in given }
                let output = try LogFile()
                let errors = try LogFile()
                process.standardOutput = output.handle
                process.standardError = errors.handle
                process.standardInput = FileHandle.nullDevice
                try process.run()
                process.waitUntilExit()
                return Run(code: process.terminationStatus, output: output.text, errors: errors.text)
            }
        }.get()
    }

    private static let reads: [[String]] = [
        ["award", "list"], ["award", "show"], ["candidate", "list"], ["candidate", "show", "A1"],
        ["reviewer", "list"], ["reviewer", "show", "R02"], ["conflict", "list"], ["assign", "show", "paper"],
        ["stage", "status", "paper"], ["score", "mine", "paper", "R02"], ["adjust", "list"], ["decide", "list"],
        ["ranking", "show", "paper"], ["result", "show"], ["result", "appeals"],
        ["ledger", "list"], ["ledger", "verify"], ["candidate", "show", "nobody"], ["stage", "status", "nowhere"],
    ]

    @Test(arguments: ["table", "json"])
    func everythingReadIsTheSameThroughAServer(format: String) async throws {
        try await ServerWorld.with(.tallied) { world in
            let here = ["DATABASE_URL": world.database.configuration.url]
            let there = [
                "SIMSA_SERVER": "http://127.0.0.1:\(world.server.port)", "SIMSA_TOKEN": world.tokens[.admin] ?? "",
            ]
            for command in Self.reads {
                let arguments = command + ["--format", format, "--lang", "en"]
                let local = try await Self.run(arguments, here)
                let remote = try await Self.run(arguments, there)
                #expect(remote == local, "\(command)")
                #expect(command.last == "nobody" || command.last == "nowhere" || local.code == 0, "\(local.errors)")
            }
        }
    }

    private static let analyses: [[String]] = [
        ["ranking", "uncertainty", "paper", "--draws", "400"], ["ranking", "agreement", "paper", "--category", "city"],
        ["ranking", "sensitivity", "paper", "--all"], ["ranking", "screen", "paper"], ["ranking", "severity"],
        ["ranking", "compare", "paper"], ["ranking", "explain", "A1"],
        ["ranking", "uncertainty", "--category", "none"],
        ["plan", "paper", "--candidates", "20", "--reviewers", "5", "--runs", "20", "--up-to", "3"],
    ]

    @Test(arguments: ["table", "json", "csv"])
    func everyAnalysisIsTheSameThroughAServer(format: String) async throws {
        try await ServerWorld.with(.tallied, field: .six, change: { $0.stages[0].severity = .additive }) { world in
            let here = ["DATABASE_URL": world.database.configuration.url]
            let there = [
                "SIMSA_SERVER": "http://127.0.0.1:\(world.server.port)", "SIMSA_TOKEN": world.tokens[.auditor] ?? "",
            ]
            for command in Self.analyses {
                for language in ["ko", "en"] {
                    let arguments = command + ["--format", format, "--lang", language]
                    let local = try await Self.run(arguments, here)
                    let remote = try await Self.run(arguments, there)
                    #expect(remote == local, "\(command)")
                    #expect(local.code == 0 || command.last == "none", "\(command): \(local.errors)")
                }
            }
        }
    }

    @Test func whatIsDoneThroughAServerIsDoneByTheTokensOwner() async throws {
        try await ServerWorld.with(.closed) { world in
            let there = [
                "SIMSA_SERVER": "http://127.0.0.1:\(world.server.port)", "SIMSA_TOKEN": world.tokens[.admin] ?? "",
            ]
            let tallied = try await Self.run(["stage", "tally", "paper", "--lang", "en"], there)
            #expect(tallied.code == 0, "\(tallied.errors)")
            let actors = try await world.database.read { tx in
                try tx.rows("SELECT actor FROM ledger WHERE command = 'stage.tally'", as: String.self)
            }
            #expect(actors.count == 1)
            #expect(actors.first?.contains("admin@example.kr") == true, "\(actors)")
        }
    }

    @Test func whatAServerRefusesEndsAsALocalRefusalWould() async throws {
        try await ServerWorld.with(.open) { world in
            let there = [
                "SIMSA_SERVER": "http://127.0.0.1:\(world.server.port)", "SIMSA_TOKEN": world.tokens[.auditor] ?? "",
            ]
            let refused = try await Self.run(["stage", "close", "paper", "--lang", "en", "--yes"], there)
            #expect(refused.code == 77 || refused.code == 64, "\(refused)")
            let unreachable = try await Self.run(
                ["award", "list", "--lang", "en"], ["SIMSA_SERVER": "http://127.0.0.1:9", "SIMSA_TOKEN": "simsa_x"])
            #expect(unreachable.code == 69)
            #expect(unreachable.errors.contains("cannot be reached"))
            let tokenless = try await Self.run(
                ["award", "list", "--lang", "en"], ["SIMSA_SERVER": "http://127.0.0.1:9"])
            #expect(tokenless.code == 64)
            let plain = try await Self.run(
                ["award", "list", "--lang", "en"], ["SIMSA_SERVER": "http://example.kr", "SIMSA_TOKEN": "simsa_x"])
            #expect(plain.code == 64)
        }
    }
}
