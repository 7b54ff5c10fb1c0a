import AwardCore
import AwardFiles
import AwardUseCases
import Foundation
import Testing

/// Set-up and tables through a server, by the command line.
@Suite struct RemoteSetupTests {
    private static let award = """
        id: served-award
        title: {ko: 새 이름, en: Renamed award}
        categories:
          - {id: city, title: {ko: 시, en: City}}
        stages:
          - id: paper
            title: {ko: 서면, en: Paper}
            rubric: merit.yaml
            panel: {minimum_sheets: 1}
        """
    private static let rubric = """
        title: {ko: 심사기준, en: rubric}
        criteria:
          - {id: merit, title: {ko: 우수성, en: Merit}, maximum: 10}
        """

    /// Runs `body` with a folder of the award's files and a server, and how to reach it.
    private static func with(
        _ body: (ServerWorld, _ folder: String, _ there: [String: String]) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "simsa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(award.utf8).write(to: folder.appending(path: "award.yaml"))
        try Data(rubric.utf8).write(to: folder.appending(path: "merit.yaml"))
        try await ServerWorld.with { world in
            try await body(
                world, folder.path,
                [
                    "SIMSA_SERVER": "http://127.0.0.1:\(world.server.port)",
                    "SIMSA_TOKEN": world.tokens[.admin] ?? "",
                ])
        }
    }

    @Test func anAwardFileIsCheckedPlannedAndAppliedThroughAServer() async throws {
        try await Self.with { world, folder, there in
            let checked = try await RemoteTests.run(["award", "check", folder, "--lang", "en"], there)
            #expect(checked.code == 0, "\(checked.errors)")
            #expect(checked.output.contains("Nothing is wrong"))
            let here = ["DATABASE_URL": world.database.configuration.url]
            let plan = ["award", "plan", folder, "--lang", "en"]
            let (local, remote) = (try await RemoteTests.run(plan, here), try await RemoteTests.run(plan, there))
            #expect(remote == local)
            #expect(remote.output.contains("Renamed award"), "\(remote)")
            let applied = try await RemoteTests.run(["award", "apply", folder, "--lang", "en"], there)
            #expect(applied.code == 0, "\(applied.errors)")
            #expect(try await world.service.awards().map(\.version) == [2])
        }
    }

    @Test func tablesAreImportedThroughAServer() async throws {
        try await Self.with { world, folder, there in
            let candidates = folder + "/c.csv"
            let reviewers = folder + "/r.csv"
            try Data("code,name,category\nB1,나주,city\n".utf8).write(to: URL(fileURLWithPath: candidates))
            try Data("code,name,pool\nR09,새 위원,\n".utf8).write(to: URL(fileURLWithPath: reviewers))
            let tried = try await RemoteTests.run(
                ["candidate", "import", candidates, "--dry-run", "--lang", "en"], there)
            #expect(tried.code == 0, "\(tried.errors)")
            #expect(try await world.count("SELECT count(*) FROM candidate") == 2)
            for arguments in [["candidate", "import", candidates], ["reviewer", "import", reviewers]] {
                let done = try await RemoteTests.run(arguments + ["--lang", "en"], there)
                #expect(done.code == 0, "\(done.errors)")
            }
            #expect(try await world.count("SELECT count(*) FROM candidate") == 3)
            #expect(try await world.count("SELECT count(*) FROM reviewer") == 4)
        }
    }
}
