import AwardCore
import AwardTestSupport
import Foundation
import Testing

/// Clients that are slow, broken or hostile: bounded memory, clean answers.
@Suite struct HostileClientTests {
    private static let path = "/api/v1/awards/served-award/stages/paper/scoresheets/R02/A1"
    private static let quick = ["SIMSA_HTTP_BODY_SECONDS": "1", "SIMSA_HTTP_READING_SECONDS": "1"]

    /// What comes of some text sent to a server.
    private func answer(
        _ world: ServerWorld, finishing: Bool = false, _ text: String
    ) async throws -> Wire.Answer {
        let port = world.server.port
        return try await offThread {
            Result {
                let wire = try Wire(port: port)
                try wire.send(text)
                if finishing { wire.finishSending() }
                return try wire.answer()
            }
        }.get()
    }

    /// Whether the server closes a connection on which this was sent.
    private func isClosed(_ world: ServerWorld, _ text: String) async throws -> Bool {
        let port = world.server.port
        return try await offThread {
            Result {
                let wire = try Wire(port: port)
                try wire.send(text)
                do {
                    _ = try wire.line()
                    return false
                } catch { return true }
            }
        }.get()
    }

    @Test func headersBeyondTheLimitAreRefused() async throws {
        try await ServerWorld.with { world in
            let huge = String(repeating: "x", count: 70_000)
            let answer = try await answer(world, "GET /healthz HTTP/1.1\r\nHost: a\r\nX-Huge: \(huge)\r\n\r\n")
            #expect(answer.status == 431)
            #expect(answer.headers["connection"] == "close")
        }
    }

    @Test func whatIsNoHTTPIsRefused() async throws {
        try await ServerWorld.with { world in
            let answer = try await answer(world, "SIMSA\u{1} what\r\n\r\n")
            #expect(answer.status == 400)
        }
    }

    @Test func aHeadThatNeverEndsIsNotWaitedFor() async throws {
        try await ServerWorld.with(environment: ["SIMSA_HTTP_IDLE_SECONDS": "1"]) { world in
            let closed = try await isClosed(world, "GET /healthz HTTP/1.1\r\nHost: a\r\n")
            #expect(closed)
        }
    }

    @Test func aBodyThatNeverComesIsAnsweredAsTooSlow() async throws {
        try await ServerWorld.with(.open, environment: Self.quick) { world in
            let token = world.tokens[.reviewer] ?? ""
            let answer = try await answer(
                world,
                "PUT \(Self.path) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\nIf-None-Match: *\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"act\":")
            #expect(answer.status == 408)
        }
    }

    @Test func halfABodyChangesNothingAndIsNoFault() async throws {
        try await ServerWorld.with(.open) { world in
            let token = world.tokens[.reviewer] ?? ""
            _ = try? await answer(
                world, finishing: true,
                "PUT \(Self.path) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\nIf-None-Match: *\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"act\":")
            let alive = try await world.request("GET", "/healthz")
            #expect(alive.status == 200)
            #expect(!world.server.logText.contains("\"status\":\"500\""))
            #expect(try await world.count("SELECT count(*) FROM scoresheet") == 0)
        }
    }

    @Test func aBodyBeyondTheLimitIsRefusedBeforeItIsRead() async throws {
        try await ServerWorld.with(.open) { world in
            let token = world.tokens[.reviewer] ?? ""
            let answer = try await answer(
                world,
                "PUT \(Self.path) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\nIf-None-Match: *\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 3000000\r\n\r\n{\"act\":")
            #expect(answer.status == 413)
        }
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", ""])
    func anotherTypeOfBodyIsRefused(type: String) async throws {
        try await ServerWorld.with(.open) { world in
            let answer = try await world.request(
                "PUT", Self.path, as: .reviewer, headers: ["Content-Type": type, "If-None-Match": "*"], body: "{}")
            #expect(answer.status == 415)
        }
    }

    @Test func deepJSONIsRefused() async throws {
        try await ServerWorld.with(.open) { world in
            let body = String(repeating: "[", count: 100_000)
            let answer = try await world.request(
                "PUT", Self.path, as: .reviewer, headers: ["If-None-Match": "*"], body: body)
            #expect(answer.status == 400)
            #expect(answer.text.contains("\"code\":\"syntax\""))
        }
    }

    @Test func answersNobodyReadsAreNotKept() async throws {
        try await ServerWorld.with(environment: Self.quick) { world in
            let port = world.server.port
            let sent = try await offThread {
                Result {
                    let wire = try Wire(port: port)
                    var sent = 0
                    do {
                        // Far more answers than the buffers of both ends can hold.
                        while sent < 100_000 {
                            try wire.send("GET /api/v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n")
                            sent += 1
                        }
                    } catch {}
                    return sent
                }
            }.get()
            #expect(sent < 100_000)
            #expect(try world.server.residentMegabytes < 400)
        }
    }

    @Test func tenThousandIdleConnectionsCostBoundedMemoryAndOthersAreStillServed() async throws {
        try await ServerWorld.with(environment: ["SIMSA_HTTP_IDLE_SECONDS": "3"]) { world in
            let holder = try await PythonProgram("idle_connections.py", ["\(world.server.port)", "10000"])
            let held = try #require(try await holder.object())
            let count = Int(held.filter(\.isNumber)) ?? 0
            #expect(count > 4_000)
            #expect(try world.server.residentMegabytes < 500)
            let answer = try await world.request("GET", "/healthz")
            #expect(answer.status == 200)
            withExtendedLifetime(holder) {}
        }
    }
}

extension ServerProcess {
    /// What the process holds in memory.
    var residentMegabytes: Int {
        get throws {
            let pages = try String(contentsOfFile: "/proc/\(pid)/statm", encoding: .utf8).split(separator: " ")
            return (pages.count > 1 ? Int(pages[1]) ?? 0 : 0) * 4096 / 1_048_576
        }
    }
}
