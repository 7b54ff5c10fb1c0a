import AwardCore
import AwardTestSupport
import AwardUseCases
import Testing

/// Signing in by an identity provider, through the running server and a real provider.
@Suite struct ProviderSignInTests {
    private static let base = "/awards/served-award"

    /// A server with the provider set, and an account for its user `kim`.
    private static func with(
        _ body: (ServerWorld, TestIdentityProvider) async throws -> Void
    ) async throws {
        let provider = try await TestIdentityProvider()
        let environment = [
            "SIMSA_OPENID_ISSUER": provider.issuer, "SIMSA_OPENID_CLIENT_ID": "simsa",
            "SIMSA_OPENID_CLIENT_SECRET": "비밀 word", "SIMSA_OPENID_NAME": "Town Hall",
            "SIMSA_HTTP_PUBLIC_URL": "http://award.example.kr",
        ]
        try await ServerWorld.with(environment: environment) { world in
            for user in ["kim", "unverified", "forged-key"] {
                try await ServerWorld.perform(
                    AddAccount(
                        email: "\(user)@example.kr", name: LocalizedText(ko: user, en: user), roles: [.admin],
                        language: .english),
                    world.service)
            }
            try await body(world, provider)
        }
    }

    /// Goes to the provider and signs in there; gives the address the browser is sent back to.
    private static func wayBack(
        _ browser: inout Visitor, _ provider: TestIdentityProvider, as user: String, next: String = ""
    ) async throws -> String {
        let sent = try await browser.get("\(base)/sign-in/provider?next=\(next)")
        #expect(sent.status == 303, "\(sent.text)")
        let back = try await provider.visit(try #require(sent.headers["location"]), as: user)
        #expect(back["to"] == "http://award.example.kr/sign-in/return")
        let code = PercentEncoding.text(try #require(back["code"]))
        return "/sign-in/return?code=\(code)&state=\(PercentEncoding.text(try #require(back["state"])))"
    }

    @Test func whoTheProviderVouchesForIsSignedIn() async throws {
        try await Self.with { world, provider in
            var browser = world.visitor
            let page = try await browser.get("\(Self.base)/sign-in")
            #expect(page.text.contains(">Sign in with Town Hall</a>"))
            let back = try await Self.wayBack(
                &browser, provider, as: "kim", next: "\(Self.base)/ledger")
            #expect(browser.cookies.keys.sorted() == ["simsa-openid"])
            let answer = try await browser.get(back)
            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "\(Self.base)/ledger")
            #expect(browser.cookies.keys.sorted() == ["simsa"])
            #expect(try await browser.get("\(Self.base)/me").text.contains("kim"))
        }
    }

    @Test func theCookieOfTheWayIsForThisBrowserAndForMinutes() async throws {
        try await Self.with { world, provider in
            var browser = world.visitor
            let sent = try await browser.get("\(Self.base)/sign-in/provider")
            let cookie = try #require(sent.headers["set-cookie"])
            #expect(cookie.hasSuffix("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax"))
        }
    }

    @Test func aReturnInAnotherBrowserOrASecondTimeSignsNobodyIn() async throws {
        try await Self.with { world, provider in
            var browser = world.visitor
            let back = try await Self.wayBack(&browser, provider, as: "kim")
            var other = world.visitor
            let stolen = try await other.get(back)
            #expect(stolen.status == 410)
            #expect(stolen.text.contains("begun too long ago or in another browser"))
            #expect(other.cookies.isEmpty)
            let key = try #require(browser.cookies["simsa-openid"])
            #expect(try await browser.get(back).status == 303)
            var again = world.visitor
            again.keep(key, as: "simsa-openid")
            #expect(try await again.get(back).status == 410)
            #expect(again.cookies["simsa"] == nil)
        }
    }

    @Test(arguments: [
        ("unverified", 401, "You have no account in this award."),
        ("nothing-said", 401, "You have no account in this award."),
        ("forged-key", 502, "What Town Hall answered could not be verified."),
    ])
    func whoIsNotVouchedForIsToldSoInOneSentence(user: String, status: Int, sentence: String) async throws {
        try await Self.with { world, provider in
            var browser = world.visitor
            let back = try await Self.wayBack(&browser, provider, as: user)
            let answer = try await browser.get(back)
            #expect(answer.status == status)
            #expect(answer.text.contains("role=\"alert\">\(sentence)"))
            #expect(browser.cookies.isEmpty)
        }
    }

    @Test func whoSaysNoAtTheProviderMayTryAgain() async throws {
        try await Self.with { world, provider in
            var browser = world.visitor
            let back = try await Self.wayBack(&browser, provider, as: "kim")
            let state = try #require(back.split(separator: "state=").last)
            let answer = try await browser.get("/sign-in/return?error=access_denied&state=\(state)")
            #expect(answer.status == 401)
            #expect(answer.text.contains("The sign-in at Town Hall was not finished."))
        }
    }

    @Test func aProviderThatIsNotThereIsSaid() async throws {
        let environment = [
            "SIMSA_OPENID_ISSUER": "http://localhost:1", "SIMSA_OPENID_CLIENT_ID": "simsa",
            "SIMSA_HTTP_PUBLIC_URL": "http://award.example.kr",
        ]
        try await ServerWorld.with(environment: environment) { world in
            var browser = world.visitor
            let answer = try await browser.get("\(Self.base)/sign-in/provider")
            #expect(answer.status == 503)
            #expect(answer.text.contains("your organisation does not answer just now."))
        }
    }

    @Test func addressesElsewhereAreNotFollowedAfterwards() async throws {
        try await Self.with { world, provider in
            var browser = world.visitor
            let back = try await Self.wayBack(
                &browser, provider, as: "kim", next: "https:%2F%2Fevil.example%2Fawards%2Fserved-award%2F")
            let answer = try await browser.get(back)
            #expect(answer.headers["location"] == "\(Self.base)/stages")
        }
    }

    @Test func withoutAProviderThereIsNoButtonAndNoWay() async throws {
        try await ServerWorld.with { world in
            var browser = world.visitor
            let page = try await browser.get("\(Self.base)/sign-in")
            #expect(!page.text.contains("sign-in-provider"))
            #expect(try await browser.get("\(Self.base)/sign-in/provider").status == 404)
            #expect(try await browser.get("/sign-in/return?state=x&code=y").status == 404)
        }
    }

    @Test func aProviderThatIsOnlyHalfSetKeepsTheServerFromStarting() async throws {
        try await ServerWorld.with { world in
            do {
                let server = try await ServerProcess.start(
                    database: world.database.configuration.url,
                    environment: ["SIMSA_OPENID_ISSUER": "https://login.example.kr"])
                await server.stop()
                Issue.record("it started")
            } catch let refused as ServerProcess.NoServer {
                #expect(refused.log.contains("set SIMSA_OPENID_CLIENT_ID"))
            }
        }
    }
}
