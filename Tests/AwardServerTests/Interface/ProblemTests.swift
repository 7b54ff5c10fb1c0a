import AwardCore
import Testing

/// How the interface says no.
@Suite struct ProblemTests {
    private static let sheet = "/api/v1/awards/served-award/stages/paper/scoresheets/R02/A1"

    @Test func everyBadFieldHasAnEntryOfItsOwn() async throws {
        try await ServerWorld.with(.open) { world in
            let body = #"{"act":"keep","content":{"marks":{"merit":9},"comment":"","extra":1}}"#
            let answer = try await world.request(
                "PUT", Self.sheet, as: .reviewer, headers: ["If-None-Match": "*"], body: body)
            #expect(answer.status == 400)
            #expect(answer.headers["content-type"] == "application/problem+json")
            for pointer in ["/act", "/content/marks/merit", "/content/extra", "/reason"] {
                #expect(answer.text.contains("\"pointer\":\"\(pointer)\""), "\(pointer) in \(answer.text)")
            }
        }
    }

    @Test func aMarkThatIsNoneIsNamedByItsCriterion() async throws {
        try await ServerWorld.with(.open) { world in
            let body = #"{"act":"draft","content":{"marks":{"merit":"11"},"comment":""},"reason":""}"#
            let answer = try await world.request(
                "PUT", Self.sheet, as: .reviewer, headers: ["If-None-Match": "*"], body: body)
            #expect(answer.status == 422)
            #expect(answer.text.contains("\"code\":\"invalid\""))
            #expect(answer.text.contains("\"pointer\":\"merit\""))
        }
    }

    @Test(arguments: [("ko", "이 주소에는 아무것도 없습니다."), ("en", "There is nothing at this address.")])
    func problemsAreSaidInTheLanguageAskedFor(language: String, sentence: String) async throws {
        try await ServerWorld.with { world in
            let answer = try await world.request("GET", "/nowhere", headers: ["Accept-Language": language])
            #expect(answer.status == 404)
            #expect(answer.headers["content-language"] == language)
            #expect(answer.text.contains(sentence))
        }
    }

    @Test func anotherMethodIsRefusedWithThoseThatAreTaken() async throws {
        try await ServerWorld.with { world in
            let answer = try await world.request("DELETE", Self.sheet, as: .admin)
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "PUT")
        }
    }

    @Test func aTokenThatIsNotValidIsRefused() async throws {
        try await ServerWorld.with { world in
            let answer = try await world.request(
                "GET", "/api/v1/awards", headers: ["Authorization": "Bearer simsa_nonsense"])
            #expect(answer.status == 401)
            #expect(answer.headers["www-authenticate"] == "Bearer realm=\"simsa\"")
        }
    }
}
