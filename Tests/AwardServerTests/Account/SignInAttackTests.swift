import AwardCore
import AwardUseCases
import Foundation
import Testing

/// Signing in as an attacker would try it, against the running server.
@Suite struct SignInAttackTests {
    private static let base = "/awards/served-award"

    private static func attempt(
        _ browser: inout Visitor, _ email: String, _ password: String = "wrong", headers: [String: String] = [:]
    ) async throws -> Wire.Answer {
        try await browser.post("\(base)/sign-in", ["email": email, "password": password], headers: headers)
    }

    @Test func guessingAtAnAccountHasToWaitEvenForTheRightPassword() async throws {
        try await ServerWorld.with { world in
            _ = try await world.officeVisitor()
            var browser = world.visitor
            let wrong = try await Self.attempt(&browser, "Admin@Example.kr")
            #expect(wrong.status == 401)
            #expect(wrong.text.contains("role=\"alert\""))
            // The guesser has gone on for a while.
            try await world.database.transaction(.readCommitted) { tx in
                try tx.execute("UPDATE sign_in_attempt SET failures = 20 WHERE kind = 'account'")
            }
            let barred = try await Self.attempt(&browser, "admin@example.kr", ServerWorld.password)
            #expect(barred.status == 429)
            #expect(try #require(barred.headers["retry-after"].flatMap { Int($0) }) > 600)
            #expect(barred.text.contains("role=\"alert\""))
            #expect(browser.cookies.isEmpty)
        }
    }

    @Test func anUnknownAddressIsAnsweredLikeAWrongPassword() async throws {
        try await ServerWorld.with { world in
            _ = try await world.officeVisitor()
            var browser = world.visitor
            let wrong = try await Self.attempt(&browser, "admin@example.kr")
            let unknown = try await Self.attempt(&browser, "nobody@example.kr")
            #expect(unknown.status == wrong.status)
            #expect(unknown.text == wrong.text)
        }
    }

    /// The failures counted for each network address.
    private static func failures(_ world: ServerWorld) async throws -> [Int] {
        try await world.database.read { tx in
            try tx.rows(
                "SELECT failures FROM sign_in_attempt WHERE kind = 'address' ORDER BY failures", as: Int.self)
        }
    }

    @Test func oneAddressIsCountedAsOneWhateverItSaysOfItself() async throws {
        try await ServerWorld.with { world in
            var browser = world.visitor
            for number in 1...3 {
                _ = try await Self.attempt(
                    &browser, "guess\(number)@example.kr", headers: ["X-Forwarded-For": "198.51.100.\(number)"])
            }
            #expect(try await Self.failures(world) == [3])
            try await world.database.transaction(.readCommitted) { tx in
                try tx.execute("UPDATE sign_in_attempt SET failures = 50 WHERE kind = 'address'")
            }
            let barred = try await Self.attempt(
                &browser, "guess4@example.kr", headers: ["X-Forwarded-For": "198.51.100.4"])
            #expect(barred.status == 429)
        }
    }

    @Test func behindOurOwnProxyPeopleAreCountedApart() async throws {
        try await ServerWorld.with(environment: ["SIMSA_HTTP_PROXIES": "127.0.0.1, 10.0.0.5"]) { world in
            var browser = world.visitor
            // The first part of each is the client's own word, the last the inner proxy.
            for (number, client) in ["203.0.113.9", "203.0.113.9", "203.0.113.10"].enumerated() {
                _ = try await Self.attempt(
                    &browser, "guess\(number)@example.kr",
                    headers: ["X-Forwarded-For": "192.0.2.\(number), \(client), 10.0.0.5"])
            }
            #expect(try await Self.failures(world) == [1, 2])
        }
    }

    @Test func aSessionPlantedBeforeIsNotTheOneThatSignsIn() async throws {
        try await ServerWorld.with { world in
            let planted = world.contact.token.reveal()
            var browser = world.visitor
            browser.keep(planted)
            let (_, totp, _) = try await world.enrolledVisitor()
            // The first code is spent; the next period's is taken too, for clocks that differ.
            let next = totp.code(step: TOTP.step(at: world.service.environment.now()) + 1)
            let form = try await browser.get("\(Self.base)/sign-in")
            let step = try await browser.post(
                "\(Self.base)/sign-in", ["email": "admin@example.kr", "password": ServerWorld.password], from: form)
            let entered = try await browser.post(
                "\(Self.base)/sign-in/code", ["code": next, "next": "https://evil.example/"], from: step)
            #expect(entered.status == 303, "\(entered.text)")
            #expect(entered.headers["location"] == "\(Self.base)/stages")
            let token = try #require(browser.cookies["simsa"])
            #expect(token != planted && token.hasPrefix("ses_"))
            #expect(try await world.service.caller(sessionToken: planted) == nil)
            #expect(try await world.service.caller(sessionToken: token)?.email == "admin@example.kr")
        }
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example/", "/\\evil.example", "http:evil.example", "/\u{9}/evil.example",
        "/awards\r\nSet-Cookie: simsa=x",
    ])
    func noAddressLeadsElsewhere(path: String) async throws {
        try await ServerWorld.with { world in
            var browser = world.visitor
            let answer = try await browser.post("/language", ["language": "en", "path": path])
            #expect(answer.headers["location"] == "/")
            #expect(browser.cookies.keys.sorted() == ["language"])
        }
    }

    @Test func theHostAClientNamesIsNeverRepeated() async throws {
        try await ServerWorld.with(environment: ["SIMSA_HTTP_PUBLIC_URL": "http://award.example.kr"]) { world in
            let evil = [
                "X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example", "X-Original-URL": "/evil",
            ]
            var browser = world.visitor
            browser.keep(world.contact.token.reveal())
            for path in ["/", "\(Self.base)/sign-in", "\(Self.base)/me", "/nowhere"] {
                let answer = try await browser.get(path, headers: evil)
                #expect(!answer.text.contains("evil") && !answer.text.contains("simsa.test"))
                #expect(!answer.headers.values.contains { $0.contains("evil") || $0.contains("simsa.test") })
            }
            let invited = try await world.request(
                "POST", "/api/v1/awards/served-award/reviewers/invite", as: .admin, headers: evil,
                body: #"{"reviewers":["R02"],"days":14,"isByMail":false}"#)
            #expect(invited.text.contains("http://award.example.kr/invitation/inv_"))
        }
    }

    @Test func behindTLSCookiesAreBoundToItAndBrowsersToldToStay() async throws {
        try await ServerWorld.with(environment: ["SIMSA_HTTP_PUBLIC_URL": "https://award.example.kr"]) { world in
            let link = try await Self.link(world)
            var browser = world.visitor
            let entered = try await browser.post(link, [:])
            let cookie = try #require(entered.headers["set-cookie"])
            #expect(cookie.hasPrefix("__Host-simsa=ses_"))
            #expect(cookie.hasSuffix("; HttpOnly; SameSite=Lax; Secure"))
            #expect(cookie.contains("; Path=/;") && !cookie.contains("Domain"))
            #expect(entered.headers["strict-transport-security"] == "max-age=63072000; includeSubDomains")
            let language = try await browser.post("/language", ["language": "ko"])
            #expect(language.headers["set-cookie"]?.hasSuffix("; Secure") == true)
            // The name without the prefix, which a sub-domain could set, is nobody.
            var planted = world.visitor
            planted.keep(try #require(browser.cookies["__Host-simsa"]))
            #expect(try await planted.get("\(Self.base)/submission").status == 401)
            #expect(try await browser.get("\(Self.base)/submission").status == 200)
        }
    }

    @Test func withoutTLSNothingSaysSo() async throws {
        try await ServerWorld.with(environment: ["SIMSA_HTTP_PUBLIC_URL": "http://award.example.kr"]) { world in
            var browser = world.visitor
            let entered = try await browser.post(try await Self.link(world), [:])
            #expect(entered.headers["set-cookie"]?.hasPrefix("simsa=ses_") == true)
            #expect(entered.headers["set-cookie"]?.hasSuffix("; HttpOnly; SameSite=Lax") == true)
            #expect(entered.headers["strict-transport-security"] == nil)
        }
    }

    /// A link for A2's contact.
    private static func link(_ world: ServerWorld) async throws -> String {
        let answer = try await world.request(
            "POST", "/api/v1/awards/served-award/contacts/invite", as: .admin,
            body: #"{"candidates":["A2"],"days":3,"isByMail":false}"#)
        let match = try #require(answer.text.firstMatch(of: #/(/invitation/con_[\w-]+)/#), "\(answer.text)")
        return String(match.1)
    }

    @Test func aSignedInProgramWithoutTheMarkOfOriginChangesNothing() async throws {
        try await ServerWorld.with { world in
            let cookie = ["Cookie": "simsa=\(world.contact.token.reveal())"]
            let path = "/api/v1/awards/served-award/candidates/A1/withdraw"
            let body = #"{"reason":"x"}"#
            let without = try await world.request("POST", path, headers: cookie, body: body)
            #expect(without.status == 403)
            var wrong = cookie
            wrong["X-CSRF-Token"] = "0000"
            #expect(try await world.request("POST", path, headers: wrong, body: body).status == 403)
            #expect(try await world.count("SELECT count(*) FROM candidate WHERE state = 'withdrawn'") == 0)
            #expect(try await world.request("POST", path, as: .candidateContact, body: body).status == 200)
        }
    }

    @Test func theInterfaceServesUploadsAsAttachmentsToo() async throws {
        try await ServerWorld.with { world in
            let path = "/api/v1/awards/served-award/candidates/A1/files"
            let sent = try await world.request(
                "POST", "\(path)?name=a.pdf", as: .candidateContact,
                headers: ["Content-Type": "application/octet-stream"], body: "%PDF-1.4 <script>")
            #expect(sent.status == 200, "\(sent.text)")
            let file = try await world.request("GET", "\(path)/1", as: .candidateContact)
            #expect(file.headers["content-disposition"]?.hasPrefix("attachment") == true)
            #expect(file.headers["x-content-type-options"] == "nosniff")
            #expect(file.headers["content-security-policy"]?.contains("default-src 'none'") == true)
            #expect(try await world.request("GET", "\(path)/1").status == 401)
        }
    }
}
