import AwardCore
import AwardTestSupport
import Foundation
import Postgres
import Testing

/// What remains when the server or the database goes away under load.
@Suite(.serialized) struct CrashTests {
    private static func load(_ world: ServerWorld, port: UInt16) throws -> SaveLoad {
        let base = "/api/v1/awards/served-award/stages/paper/scoresheets/"
        let chair = try #require(world.tokens[.chair])
        let reviewer = try #require(world.tokens[.reviewer])
        return SaveLoad(
            port: port,
            clients: [
                ("c1", base + "C01/A1", chair), ("c2", base + "C01/A2", chair), ("r1", base + "R02/A1", reviewer),
                ("r2", base + "R02/A2", reviewer),
            ])
    }

    /// Everything acknowledged is in the ledger, once.
    private static func expectKept(_ logs: [SaveLoad.Log], in world: ServerWorld) async throws {
        let kept = try await world.database.read { tx in
            try tx.rows(
                "SELECT body::jsonb #>> '{request,content,comment}' FROM ledger WHERE command = 'score.save_draft'",
                as: String.self)
        }
        let counts = Dictionary(kept.map { ($0, 1) }, uniquingKeysWith: +)
        let acknowledged = logs.flatMap(\.acknowledged)
        #expect(acknowledged.filter { counts[$0] == nil } == [], "acknowledged and missing")
        #expect(counts.filter { $0.value > 1 }.isEmpty, "there twice")
        #expect(logs.map(\.torn) == logs.map { _ in 0 }, "answers that broke off")
    }

    @Test func sigtermUnderLoadLosesAndTearsNothing() async throws {
        try await ServerWorld.with(.open) { world in
            let load = try Self.load(world, port: world.server.port)
            let logs = try await load.run(retries: false) {
                await load.acknowledged(200)
                world.server.send(SIGTERM)
                let code = await world.server.end()
                #expect(code == 0)
            }
            try await Self.expectKept(logs, in: world)
            let refused = Set(logs.flatMap { $0.refused.keys })
            #expect(refused.isSubset(of: [503]))
        }
    }

    @Test func killingTheServerTwentyTimesLosesNothingAndRepeatsNothing() async throws {
        try await ServerWorld.with(.open) { world in
            let load = try Self.load(world, port: world.server.port)
            var server = world.server
            let logs = try await load.run(retries: true) {
                for round in 0..<20 {
                    await load.acknowledged(20 + round)
                    server.send(SIGKILL)
                    await server.end()
                    server = try await ServerProcess.start(database: world.database.configuration.url)
                    load.move(to: server.port)
                }
                await load.acknowledged(20)
            }
            await server.stop()
            try await Self.expectKept(logs, in: world)
            let refused = logs.flatMap { $0.refused.keys }
            #expect(refused == [])
        }
    }

    @Test func aRestartOfPostgreSQLUnderLoadIsOutlived() async throws {
        let own = TestCluster(durability: .full)
        try await ServerWorld.with(.open, cluster: own) { world in
            let load = try Self.load(world, port: world.server.port)
            let cluster = try await own.running
            let logs = try await load.run(retries: true) {
                await load.acknowledged(100)
                try await cluster.stop()
                let refused = try await world.request("GET", "/readyz")
                #expect(refused.status == 503)
                try await cluster.start()
                await load.acknowledged(100)
            }
            try await Self.expectKept(logs, in: world)
            let refused = Set(logs.flatMap { $0.refused.keys })
            #expect(refused.isSubset(of: [503]))
            #expect(world.server.isRunning)
        }
        withExtendedLifetime(own) {}
    }
}
