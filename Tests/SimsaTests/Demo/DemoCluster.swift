import AwardTestSupport
import FoundationEssentials
import Postgres
import Subprocess

/// A private PostgreSQL the program itself makes, in a short-named folder of the test's own.
struct DemoCluster {
    let folder: String

    /// Runs `body` with a new folder; the server is stopped and the folder removed at the end.
    static func with(
        isolation: isolated (any Actor)? = #isolation, _ body: (DemoCluster) async throws -> Void
    ) async throws {
        let demo = DemoCluster(folder: try TemporaryDirectory.make())
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body(demo))
        } catch {
            outcome = .failure(error)
        }
        try await demo.server.stop()
        try FileManager.default.removeItem(atPath: demo.folder)
        try outcome.get()
    }

    /// The server in the folder.
    var server: PrivateCluster { PrivateCluster(directory: folder + "/d") }

    /// Where the demonstration's award is.
    var database: String { server.url(database: "simsa_demo") }

    /// Runs `simsa demo` and gives its exit code and what it printed.
    func run() async throws -> (code: TerminationStatus, output: String, errors: String) {
        let result = try await Subprocess.run(
            .path(.init(BuiltProgram.path)), arguments: ["demo", "--lang", "ko", "--rubrics", root + "/Rubrics"],
            environment: .inherit.updating(["SIMSA_DATA": folder + "/d", "DATABASE_URL": nil, "SIMSA_AWARD": nil]),
            output: .string(limit: 4_000_000), error: .string(limit: 1_000_000))
        return (result.terminationStatus, result.standardOutput, result.standardError)
    }

    /// The folder of the package.
    private var root: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    }
}
