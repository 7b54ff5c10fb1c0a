import AwardCore
import AwardUseCases
import Testing

extension ServerWorld {
    /// The password of every office account these tests sign in with.
    static let password = "하늘과 바람과 별과 시"

    /// A browser in which somebody of the office has signed in with password and code, page by page.
    func officeVisitor(_ role: Role = .admin) async throws -> Visitor {
        try await enrolledVisitor(role).browser
    }

    /// The same, with the authenticator and the page of recovery codes.
    func enrolledVisitor(_ role: Role = .admin) async throws -> (browser: Visitor, totp: TOTP, codes: Wire.Answer) {
        let email = "\(role.rawValue)@example.kr"
        // What hashing costs is tested elsewhere.
        var environment = service.environment
        environment.passwordCost = PasswordCost(logRounds: 10, blockSize: 8, parallelism: 1)
        try await Self.perform(
            SetPassword(account: email, password: Secret(Self.password)),
            AwardService(database: database, environment: environment))
        var browser = visitor
        let base = "/awards/\(Self.slug)"
        let form = try await browser.get("\(base)/sign-in")
        let key = try await browser.post("\(base)/sign-in", ["email": email, "password": Self.password], from: form)
        let match = try #require(key.text.firstMatch(of: #/<code id="key">([A-Z2-7]+)<\/code>/#), "\(key.text)")
        let totp = TOTP(secret: try #require(Base32.bytes(String(match.1))))
        let code = totp.code(step: TOTP.step(at: service.environment.now()))
        let codes = try await browser.post("\(base)/sign-in/code", ["code": code], from: key)
        #expect(browser.cookies["simsa"] != nil, "\(codes.text)")
        return (browser, totp, codes)
    }
}
