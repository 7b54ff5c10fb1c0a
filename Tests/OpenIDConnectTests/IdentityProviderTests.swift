import AwardCore
import AwardTestSupport
import OpenIDConnect
import Testing

struct IdentityProviderTests {
    private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    /// RFC 7636, appendix B.
    private static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

    private static func refused(_ body: () async throws -> Void) async throws -> IdentityProviderError? {
        do {
            try await body()
            return nil
        } catch let error as IdentityProviderError {
            return error
        }
    }

    /// Signs in and gives the code, after checking how the browser came back.
    private static func code(_ test: TestIdentityProvider, _ provider: IdentityProvider, as user: String) async throws
        -> String
    {
        let address = try await provider.authorizationAddress(state: "s&t=1", nonce: "n-\(user)", challenge: challenge)
        let sent = try await test.visit(address, as: user)
        #expect(sent["state"] == "s&t=1")
        #expect(sent["to"] == "https://award.example.kr/sign-in/return")
        return try #require(sent["code"])
    }

    @Test func aProviderVouchesForItsUser() async throws {
        let test = try await TestIdentityProvider()
        let provider = test.provider()
        let code = try await Self.code(test, provider, as: "kim")
        let identity = try await provider.identity(code: code, verifier: Self.verifier, nonce: "n-kim")
        #expect(identity.issuer == test.issuer)
        #expect(identity.subject == "kim")
        #expect(identity.email == "kim@example.kr")
        #expect(identity.isEmailVerified)
    }

    @Test(arguments: ["unverified", "nothing-said"])
    func anAddressIsVerifiedOnlyWhenTheProviderSaysSo(user: String) async throws {
        let test = try await TestIdentityProvider()
        let provider = test.provider()
        let code = try await Self.code(test, provider, as: user)
        let identity = try await provider.identity(code: code, verifier: Self.verifier, nonce: "n-\(user)")
        #expect(identity.email == "\(user)@example.kr")
        #expect(!identity.isEmailVerified)
    }

    @Test func aCodeIsWorthNothingWithoutItsVerifier() async throws {
        let test = try await TestIdentityProvider()
        let provider = test.provider()
        let stolen = try await Self.code(test, provider, as: "kim")
        let wrong = try await Self.refused {
            _ = try await provider.identity(code: stolen, verifier: "another", nonce: "n-kim")
        }
        #expect(wrong == .refused("invalid_grant"))
    }

    @Test func aCodeWorksOnce() async throws {
        let test = try await TestIdentityProvider()
        let provider = test.provider()
        let code = try await Self.code(test, provider, as: "kim")
        _ = try await provider.identity(code: code, verifier: Self.verifier, nonce: "n-kim")
        let again = try await Self.refused {
            _ = try await provider.identity(code: code, verifier: Self.verifier, nonce: "n-kim")
        }
        #expect(again == .refused("invalid_grant"))
    }

    @Test func anAnswerToAnotherRequestIsNotTaken() async throws {
        let test = try await TestIdentityProvider()
        let provider = test.provider()
        let code = try await Self.code(test, provider, as: "kim")
        let refused = try await Self.refused {
            _ = try await provider.identity(code: code, verifier: Self.verifier, nonce: "n-lee")
        }
        #expect(refused == .invalidToken("it answers another request"))
    }

    @Test(
        arguments: [
            ("forged-issuer", "it is of another issuer"), ("forged-audience", "it is for another client"),
            ("forged-party", "it was issued to another client"), ("forged-expiry", "it has expired"),
            ("forged-nonce", "it answers another request"), ("forged-key", "its signature does not hold"),
            ("forged-none", "its signature does not hold"), ("forged-content", "its signature does not hold"),
            ("forged-nothing", nil),
        ] as [(String, String?)])
    func aForgedTokenIsNotBelieved(user: String, reason: String?) async throws {
        let test = try await TestIdentityProvider()
        let provider = test.provider()
        let code = try await Self.code(test, provider, as: user)
        let refused = try await Self.refused {
            _ = try await provider.identity(code: code, verifier: Self.verifier, nonce: "n-\(user)")
        }
        #expect(refused == reason.map { .invalidToken($0) })
    }

    @Test func aProviderThatIsNotThereIsSaid() async throws {
        let provider = IdentityProvider(
            IdentityProviderSettings(
                issuer: "http://localhost:1", clientID: "simsa", clientSecret: nil, redirectAddress: "https://a.kr/r"))
        let refused = try await Self.refused {
            _ = try await provider.authorizationAddress(state: "s", nonce: "n", challenge: Self.challenge)
        }
        guard case .unreachable = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
    }

    @Test(arguments: [
        "http://login.example.kr", "ftp://login.example.kr", "file:///etc/passwd", "http://localhost@evil.kr",
    ])
    func onlyTLSLeavesThisMachine(issuer: String) async throws {
        let provider = IdentityProvider(
            IdentityProviderSettings(
                issuer: issuer, clientID: "simsa", clientSecret: nil, redirectAddress: "https://a.kr/r"))
        let refused = try await Self.refused {
            _ = try await provider.authorizationAddress(state: "s", nonce: "n", challenge: Self.challenge)
        }
        #expect(refused == .unreachable("only https:// is allowed"))
    }

    @Test func aConfigurationOfAnotherIssuerIsNotTaken() async throws {
        let test = try await TestIdentityProvider()
        let provider = IdentityProvider(
            IdentityProviderSettings(
                issuer: test.issuer.replacing("localhost", with: "127.0.0.1") + "/", clientID: "simsa",
                clientSecret: nil, redirectAddress: "https://a.kr/r"))
        let refused = try await Self.refused {
            _ = try await provider.authorizationAddress(state: "s", nonce: "n", challenge: Self.challenge)
        }
        #expect(refused == .misbehaved("its configuration is of another issuer"))
    }
}

extension TestIdentityProvider {
    /// What the service knows of it.
    fileprivate func provider() -> IdentityProvider {
        IdentityProvider(
            IdentityProviderSettings(
                issuer: issuer, clientID: "simsa", clientSecret: "비밀 word",
                redirectAddress: "https://award.example.kr/sign-in/return"))
    }
}
