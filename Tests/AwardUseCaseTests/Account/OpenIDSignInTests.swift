import AwardCore
import AwardUseCases
import Testing

struct OpenIDSignInTests {
    private static func identity(
        subject: String = "s1", email: String? = OfficeWorld.email, isVerified: Bool = true,
        issuer: String = "https://login.example.kr"
    ) -> OpenIDIdentity {
        OpenIDIdentity(issuer: issuer, subject: subject, email: email, isEmailVerified: isVerified)
    }

    @Test func aStateWorksOnceAndInItsBrowserOnly() async throws {
        try await OfficeWorld.with { world in
            let request = try await world.service.beginOpenID(award: OfficeWorld.slug, returnTo: "/stages?a=1")
            let stolen = try await refusal {
                _ = try await world.service.redeemOpenID(state: request.state, browserKey: Secret("another"))
            }
            #expect(stolen?.code == "link_invalid")
            let exchange = try await world.service.redeemOpenID(state: request.state, browserKey: request.browserKey)
            #expect(exchange.award == OfficeWorld.slug)
            #expect(exchange.nonce == request.nonce)
            #expect(exchange.returnTo == "/stages?a=1")
            #expect(Base64URL.text(CanonicalJSON.sha256(exchange.verifier.reveal())) == request.challenge)
            let again = try await refusal {
                _ = try await world.service.redeemOpenID(state: request.state, browserKey: request.browserKey)
            }
            #expect(again?.code == "link_invalid")
        }
    }

    @Test func aStateIsGoodForMinutes() async throws {
        try await OfficeWorld.with { world in
            let request = try await world.service.beginOpenID(award: OfficeWorld.slug, returnTo: "/")
            world.pass(seconds: SessionRules.openID)
            let late = try await refusal {
                _ = try await world.service.redeemOpenID(state: request.state, browserKey: request.browserKey)
            }
            #expect(late?.code == "link_invalid")
        }
    }

    @Test(arguments: ["https://evil.kr", "//evil.kr", "/\\evil.kr", "javascript:alert(1)", ""])
    func nobodyIsSentElsewhereAfterwards(path: String) async throws {
        try await OfficeWorld.with { world in
            let request = try await world.service.beginOpenID(award: OfficeWorld.slug, returnTo: path)
            let exchange = try await world.service.redeemOpenID(state: request.state, browserKey: request.browserKey)
            #expect(exchange.returnTo == "/")
        }
    }

    @Test func aVerifiedAddressFindsItsAccountAndStaysLinked() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let session = try await world.service.signIn(openID: Self.identity(), award: OfficeWorld.slug)
            #expect(session.caller.email == OfficeWorld.email)
            // The provider's number counts from now on, whatever address it tells.
            let later = try await world.service.signIn(
                openID: Self.identity(email: "new@example.kr", isVerified: false), award: OfficeWorld.slug)
            #expect(later.caller.email == OfficeWorld.email)
        }
    }

    @Test func withoutVerifiedAddressOrAccountNobodyGetsIn() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            try await world.addAccount("off@example.kr")
            try await world.perform(DisableAccount(account: "off@example.kr", reason: "left"))
            for identity in [
                Self.identity(isVerified: false), Self.identity(email: nil), Self.identity(email: "x@example.kr"),
                Self.identity(email: "off@example.kr"),
            ] {
                let refused = try await refusal {
                    _ = try await world.service.signIn(openID: identity, award: OfficeWorld.slug)
                }
                #expect(refused == Refusal(.signInFailed))
            }
            #expect(try await world.count("SELECT count(*) FROM open_id_identity") == 0)
        }
    }

    @Test func theSameNumberAtAnotherProviderIsSomebodyElse() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            _ = try await world.service.signIn(openID: Self.identity(), award: OfficeWorld.slug)
            let refused = try await refusal {
                _ = try await world.service.signIn(
                    openID: Self.identity(email: nil, issuer: "https://other.example.kr"), award: OfficeWorld.slug)
            }
            #expect(refused?.code == "sign_in_failed")
        }
    }
}
