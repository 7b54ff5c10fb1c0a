import AwardTestSupport
import Foundation
import Postgres
import Testing

/// The award of the folder `Award` on a real database, in a chosen state, with a server process on it.
///
/// Cities A1 to A3 and counties B1 and B2 compete; R01 presides and scores in the final only, R02 to R04 score in both
/// stages. An admin and an auditor have accounts whose second factor is set up at the first sign-in.
struct Village {
    /// How far the award is.
    enum State: String, CaseIterable {
        /// Only a migrated database.
        case nothing
        /// The paper review is open, nothing is scored.
        case paper
        /// The paper review is confirmed; in the final R02 has submitted.
        case final
        /// The final is tallied, and A1 and A2 are tied for the first place.
        case tied
        /// The result is public.
        case published
    }

    static let password = "맞는 말 배터리 스테이플"
    static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
        + "/Award"

    let database: String
    let server: ServerProcess

    /// The server's address.
    var address: String { "http://127.0.0.1:\(server.port)" }

    /// Runs `body` with a server on an award of that state.
    static func with(
        _ state: State, isolation: isolated (any Actor)? = #isolation, _ body: (Village) async throws -> Void
    ) async throws {
        let template = TestTemplate(name: "village_\(state)") { database in
            for step in VillageSteps.to(state) { try await step.run(on: database.configuration.url) }
        }
        try await withFreshDatabase(template: template) { database in
            let server = try await ServerProcess.start(database: database.configuration.url)
            do {
                try await body(Village(database: database.configuration.url, server: server))
            } catch {
                await server.stop()
                throw error
            }
            await server.stop()
        }
    }

    /// The personal link of a reviewer, who reads that language from then on.
    func invitation(_ reviewer: String, _ language: PageLanguage) async throws -> String {
        let run = try await SimsaRun.run(
            ["reviewer", "invite", reviewer, "--site", address, "--reads", language.rawValue, "--format", "json"],
            database: database)
        let link = try #require(run.output.firstMatch(of: /http[^"]+\/invitation\/[^"]+/), "\(run.errors)")
        return String(link.output)
    }
}
