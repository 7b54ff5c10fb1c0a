import Foundation
import Glibc
import Logging
import Testing

@testable import AwardTestSupport
@testable import Postgres

@Suite struct PrivateClusterTests {
    /// Runs `body` in a directory that is removed, with whatever server is in it, at the end.
    private func withDirectory(_ body: (String) async throws -> Void) async throws {
        let directory = try TemporaryDirectory.make()
        let guardian = try ClusterGuardian(directory: directory)
        try await body(directory)
        withExtendedLifetime(guardian) {}
    }

    private func answer(_ cluster: PrivateCluster, _ sql: SQL, database: String = "postgres") async throws -> String {
        let database = Database(
            DatabaseConfiguration(url: cluster.url(database: database)), logger: Logger(label: "test"))
        do {
            let answer = try await database.transaction { try $0.one(sql, as: String.self) }
            await database.close()
            return answer
        } catch {
            await database.close()
            throw error
        }
    }

    @Test func itIsMadeStartedAndStopped() async throws {
        try await withDirectory { directory in
            let cluster = PrivateCluster(directory: directory, user: "심사", settings: ["work_mem": "5MB"])
            let absent = await cluster.status()
            let outcomes = [try await cluster.start(), try await cluster.start()]
            let running = await cluster.status()
            #expect(absent == .absent)
            #expect(outcomes == [.created, .alreadyRunning])
            #expect(running == .running)
            #expect(FileStatus(directory).map { $0.mode & 0o777 } == 0o700)
            #expect(FileStatus(cluster.socketDirectory).map { $0.mode & 0o777 } == 0o700)
            let facts = try await answer(
                cluster,
                "SELECT current_user || current_setting('work_mem') || '[' || current_setting('listen_addresses') || ']'"
            )
            #expect(facts == "심사5MB[]")
            try await cluster.stop()
            try await cluster.stop()
            let stopped = await cluster.status()
            let again = try await cluster.start()
            #expect(stopped == .stopped)
            #expect(again == .started)
            try await cluster.stop()
        }
    }

    @Test func severalMayStartItAtOnce() async throws {
        try await withDirectory { directory in
            let cluster = PrivateCluster(directory: directory)
            let outcomes = try await withThrowingTaskGroup(of: PrivateCluster.StartOutcome.self) { group in
                for _ in 0..<4 { group.addTask { try await cluster.start() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == .created }.count == 1)
            #expect(outcomes.filter { $0 == .alreadyRunning }.count == 3)
            try await cluster.stop()
        }
    }

    @Test func itComesBackAfterBeingKilled() async throws {
        try await withDirectory { directory in
            let cluster = PrivateCluster(directory: directory)
            try await cluster.start()
            _ = try await answer(cluster, "WITH x AS (SELECT 1) SELECT 'ready' FROM x")
            let process = try #require(cluster.serverProcess)
            kill(process, SIGKILL)
            let outcome = try await cluster.start()
            #expect(outcome != .created)
            let alive = try await answer(cluster, "SELECT 'alive'")
            #expect(alive == "alive")
            #expect(cluster.serverProcess != process)
            try await cluster.stop()
        }
    }

    @Test func anInterruptedSetUpIsBegunAgain() async throws {
        try await withDirectory { directory in
            mkdir("\(directory)/data.init", 0o700)
            let file = try #require(fopen("\(directory)/data.init/PG_VERSION", "w"))
            fclose(file)
            let cluster = PrivateCluster(directory: directory)
            let outcome = try await cluster.start()
            #expect(outcome == .created)
            try await cluster.stop()
        }
    }

    @Test func databasesAreMadeOnce() async throws {
        try await withDirectory { directory in
            let cluster = PrivateCluster(directory: directory)
            try await cluster.start()
            let made = [
                try await cluster.createDatabaseIfMissing("시 상/award"),
                try await cluster.createDatabaseIfMissing("시 상/award"),
            ]
            #expect(made == [true, false])
            let name = try await answer(cluster, "SELECT current_database()::text", database: "시 상/award")
            #expect(name == "시 상/award")
            try await cluster.stop()
        }
    }

    @Test func aLongPathGetsAShortSocket() async throws {
        try await withDirectory { directory in
            let deep = directory + "/" + String(repeating: "가나다라마", count: 12) + "/it's deep"
            let cluster = PrivateCluster(directory: deep)
            #expect(cluster.socketDirectory.utf8.count < 40)
            let outcome = try await cluster.start()
            #expect(outcome == .created)
            let alive = try await answer(cluster, "SELECT 'alive'")
            #expect(alive == "alive")
            try await cluster.stop()
            try TemporaryDirectory.remove(cluster.socketDirectory)
        }
    }

    @Test func aDirectoryOnlyItsOwnerCanEnterWorks() async throws {
        try await withDirectory { directory in
            // Made by mkdtemp with mode 0700, so that no other account can pass through.
            let cluster = PrivateCluster(directory: "\(directory)/inner")
            try await cluster.start()
            let alive = try await answer(cluster, "SELECT 'alive'")
            #expect(alive == "alive")
            try await cluster.stop()
        }
    }

    @Test func aDirectoryWithOtherThingsInItIsLeftAlone() async throws {
        try await withDirectory { directory in
            let file = try #require(fopen("\(directory)/thesis.txt", "w"))
            fclose(file)
            let mode = FileStatus(directory)?.mode
            let error = await #expect(throws: DatabaseError.self) {
                try await PrivateCluster(directory: directory).start()
            }
            #expect(error?.message.contains("thesis.txt") == true)
            #expect(FileStatus(directory)?.mode == mode)
        }
    }

    @Test func aGuardianEndsTheServerAndRemovesItsDirectory() async throws {
        let directory = try TemporaryDirectory.make()
        var guardian: ClusterGuardian? = try ClusterGuardian(directory: directory)
        let cluster = PrivateCluster(directory: directory)
        try await cluster.start()
        #expect(guardian != nil)
        guardian = nil
        var isGone = false
        for _ in 0..<1_000_000 where !isGone {
            isGone = FileStatus(directory) == nil
            await Task.yield()
        }
        #expect(isGone)
        let status = await cluster.status()
        #expect(status == .absent)
    }

    @Test func aGuardianIsNoChildOfThisProcess() throws {
        let directory = try TemporaryDirectory.make()
        let guardian = try ClusterGuardian(directory: directory)
        let parents = try processes(naming: directory).map { try parent(of: $0) }
        #expect(!parents.isEmpty)
        #expect(!parents.contains(getpid()))
        withExtendedLifetime(guardian) {}
    }

    /// The processes whose command line holds `text`.
    private func processes(naming text: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
            // Others may end while they are looked at.
            guard Int(name) != nil, let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
                return false
            }
            return line.range(of: Data(text.utf8)) != nil
        }
    }

    private func parent(of process: String) throws -> Int32? {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        return status.split(separator: "\n").first { $0.hasPrefix("PPid:") }
            .flatMap { Int32($0.dropFirst(5).trimmingCharacters(in: .whitespaces)) }
    }
}
