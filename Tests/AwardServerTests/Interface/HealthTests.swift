import AwardCore
import Testing

/// What a keeper's machines see of the server.
@Suite struct HealthTests {
    @Test func aServerOnAMigratedDatabaseIsReady() async throws {
        try await ServerWorld.with { world in
            #expect(try await world.request("GET", "/healthz").text == "ok\n")
            let ready = try await world.request("GET", "/readyz")
            #expect(ready.status == 200)
            #expect(ready.text == "ready\n")
        }
    }

    @Test func measuresNameRoutesByPatternAndNobody() async throws {
        try await ServerWorld.with { world in
            _ = try await world.request("GET", "/api/v1/awards/served-award/reviewers/R02", as: .admin)
            let text = try await world.request("GET", "/metrics").text
            #expect(text.contains("# TYPE simsa_http_requests_total counter"))
            #expect(text.contains("route=\"/api/v1/awards/{award}/reviewers/{reviewer}\",status=\"200\"} 1"))
            #expect(text.contains("simsa_http_request_seconds_bucket"))
            #expect(!text.contains("R02"))
        }
    }

    @Test func everyAnswerCarriesItsNumberAndTheHeadersThatProtect() async throws {
        try await ServerWorld.with { world in
            let given = try await world.request("GET", "/healthz", headers: ["X-Request-ID": "my-request-1"])
            #expect(given.headers["x-request-id"] == "my-request-1")
            let forged = try await world.request("GET", "/healthz", headers: ["X-Request-ID": "a b\"c"])
            #expect(forged.headers["x-request-id"]?.count == 16)
            #expect(given.headers["content-security-policy"]?.contains("default-src 'none'") == true)
            #expect(given.headers["x-content-type-options"] == "nosniff")
            #expect(given.headers["x-frame-options"] == "DENY")
            #expect(given.headers["referrer-policy"] == "no-referrer")
            #expect(given.headers["cache-control"] == "no-store")
            #expect(given.headers["strict-transport-security"] == nil)
        }
    }

    @Test func theLogHasOneObjectARequestAndNoCodes() async throws {
        try await ServerWorld.with { world in
            _ = try await world.request(
                "GET", "/api/v1/awards/served-award/reviewers/R02", as: .admin,
                headers: ["X-Request-ID": "request-to-find"])
            let lines = world.server.logText.split(separator: "\n")
            let line = try #require(lines.first { $0.contains("request-to-find") })
            #expect(line.hasPrefix("{\"time\":\""))
            #expect(line.contains("\"route\":\"/api/v1/awards/{award}/reviewers/{reviewer}\""))
            #expect(line.contains("\"status\":\"200\""))
            #expect(!world.server.logText.contains("R02"))
        }
    }

    @Test func sigtermEndsTheServerInOrder() async throws {
        try await ServerWorld.with { world in
            world.server.send(15)
            #expect(await world.server.end() == 0)
        }
    }
}
