import AwardAPI
import AwardCore
import AwardTestSupport
import AwardUseCases
import Testing

/// Changes as they happen.
@Suite struct EventTests {
    private static let path = "/api/v1/awards/served-award/events"

    @Test func aWatcherHearsOfACommandPerformedThroughAnotherServer() async throws {
        try await ServerWorld.with(.open) { world in
            let other = try await ServerProcess.start(database: world.database.configuration.url)
            let token = world.tokens[.admin]
            let port = other.port
            let events = try await offThread { Result { try EventReader(port: port, path: Self.path, token: token) } }
                .get()
            #expect(try await events.next() == "everything")
            let saved = try await world.request(
                "PUT", "/api/v1/awards/served-award/stages/paper/scoresheets/R02/A1", as: .reviewer,
                headers: ["If-None-Match": "*"],
                body: #"{"act":"draft","content":{"marks":{"merit":"8"},"comment":""},"reason":""}"#)
            #expect(saved.status == 200)
            #expect(try await events.next() == "changed {\"command\":\"score.save_draft\"}")
            await other.stop()
        }
    }

    @Test func aCommandThatIsTakenBackIsNotTold() async throws {
        try await ServerWorld.with(.open) { world in
            let (port, token) = (world.server.port, world.tokens[.admin])
            let events = try await offThread { Result { try EventReader(port: port, path: Self.path, token: token) } }
                .get()
            #expect(try await events.next() == "everything")
            let tried = try await world.request(
                "POST", "/api/v1/awards/served-award/stages/paper/candidates/A1/excuse?dryRun=true", as: .admin,
                body: #"{"reason":"회피"}"#)
            #expect(tried.status == 200, "\(tried.text)")
            let done = try await world.request(
                "POST", "/api/v1/awards/served-award/remarks", as: .admin, body: #"{"text":{"ko":"총평","en":"Remark"}}"#)
            #expect(done.status == 200, "\(done.text)")
            #expect(try await events.next() == "changed {\"command\":\"remarks.record\"}")
        }
    }

    @Test func nobodyWatchesWithoutARole() async throws {
        try await ServerWorld.with(.open) { world in
            let answer = try await world.request("GET", Self.path)
            #expect(answer.status == 401)
        }
    }

    @Test func aServerThatClosesEndsItsStreams() async throws {
        try await ServerWorld.with(.open) { world in
            let (port, token) = (world.server.port, world.tokens[.admin])
            let events = try await offThread { Result { try EventReader(port: port, path: Self.path, token: token) } }
                .get()
            #expect(try await events.next() == "everything")
            world.server.send(15)
            #expect(try await events.next() == nil)
            #expect(await world.server.end() == 0)
        }
    }
}

/// Reads one stream of events.
final class EventReader: @unchecked Sendable {
    // Used by one test at a time, each read on a thread of its own.
    private let wire: Wire

    init(port: UInt16, path: String, token: String?) throws {
        wire = try Wire(port: port)
        try wire.send(
            "GET \(path) HTTP/1.1\r\nHost: simsa.test\r\nAuthorization: Bearer \(token ?? "")\r\n"
                + "Accept: text/event-stream\r\n\r\n")
        let head = try wire.head()
        guard head.status == 200, head.headers["content-type"] == "text/event-stream" else { throw Wire.Broken() }
    }

    /// The next event's name and data; `nil` when the stream has ended.
    func next() async throws -> String? {
        try await offThread { Result { try self.read() } }.get()
    }

    private func read() throws -> String? {
        var name: String?
        while true {
            let line = try wire.line()
            if line == "0" { return nil }
            if line.hasPrefix("event: ") { name = String(line.dropFirst(7)) }
            if line.hasPrefix("data: "), let name {
                return line == "data: {}" ? name : "\(name) \(line.dropFirst(6))"
            }
        }
    }
}
