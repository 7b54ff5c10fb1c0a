import AwardCore
import AwardStore
import AwardUseCases
import Testing

/// Saving scoresheets over HTTP.
@Suite struct SheetTests {
    private static let path = "/api/v1/awards/served-award/stages/paper/scoresheets/R02/A1"

    private static func body(_ merit: String, act: String = "draft") -> String {
        #"{"act":"\#(act)","content":{"marks":{"merit":"\#(merit)"},"comment":""},"reason":""}"#
    }

    @Test func aSheetIsSavedUnderTheRevisionItsTagNames() async throws {
        try await ServerWorld.with(.open) { world in
            let first = try await world.request(
                "PUT", Self.path, as: .reviewer, headers: ["If-None-Match": "*"], body: Self.body("8"))
            #expect(first.status == 200)
            #expect(first.headers["etag"] == "\"1\"")
            let second = try await world.request(
                "PUT", Self.path, as: .reviewer, headers: ["If-Match": "\"1\""], body: Self.body("9"))
            #expect(second.headers["etag"] == "\"2\"")
            let stale = try await world.request(
                "PUT", Self.path, as: .reviewer, headers: ["If-Match": "\"1\""], body: Self.body("7"))
            #expect(stale.status == 412)
            #expect(stale.text.contains("\"code\":\"stale_revision\""))
            let unsaid = try await world.request("PUT", Self.path, as: .reviewer, body: Self.body("7"))
            #expect(unsaid.status == 428)
        }
    }

    @Test func theSameKeyGetsTheSameReceiptAndChangesNothing() async throws {
        try await ServerWorld.with(.open) { world in
            let headers = ["If-None-Match": "*", "Idempotency-Key": "save-1"]
            let first = try await world.request("PUT", Self.path, as: .reviewer, headers: headers, body: Self.body("8"))
            let again = try await world.request("PUT", Self.path, as: .reviewer, headers: headers, body: Self.body("8"))
            #expect(again.status == 200)
            #expect(again.body == first.body)
            let other = try await world.request("PUT", Self.path, as: .reviewer, headers: headers, body: Self.body("9"))
            #expect(other.status == 422)
            #expect(other.text.contains("idempotency_mismatch"))
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'score.save_draft'") == 1)
        }
    }

    @Test func anotherReviewersSheetIsNotTheirs() async throws {
        try await ServerWorld.with(.open) { world in
            let path = "/api/v1/awards/served-award/stages/paper/scoresheets/R03/A1"
            let answer = try await world.request(
                "PUT", path, as: .reviewer, headers: ["If-None-Match": "*"], body: Self.body("8"))
            #expect([403, 404].contains(answer.status))
            #expect(try await world.count("SELECT count(*) FROM scoresheet") == 0)
        }
    }

    @Test func aDryRunSaysWhatWouldComeAndKeepsNothing() async throws {
        try await ServerWorld.with(.open) { world in
            let answer = try await world.request(
                "POST", "/api/v1/awards/served-award/stages/paper/close?dryRun=true", as: .admin)
            #expect(answer.status == 409)
            let excuse = try await world.request(
                "POST", "/api/v1/awards/served-award/stages/paper/candidates/A1/excuse?dryRun=true", as: .admin,
                body: #"{"reason":"회피"}"#)
            #expect(excuse.status == 200, "\(excuse.text)")
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'stage.excuse'") == 0)
        }
    }
}
