import AwardTestSupport
import FoundationEssentials
import OpenIDConnect
import Testing

/// A real identity provider beside a test.
struct TestProvider {
    private struct Started: Decodable {
        let port: Int
    }

    let issuer: String
    private let program: PythonProgram

    init() async throws {
        program = try await PythonProgram("identity_provider.py")
        let line = try #require(try await program.object())
        issuer = "http://localhost:\(try JSONDecoder().decode(Started.self, from: Data(line.utf8)).port)"
    }

    func provider() -> IdentityProvider {
        IdentityProvider(
            IdentityProviderSettings(
                issuer: issuer, clientID: "simsa", clientSecret: "비밀 word",
                redirectAddress: "https://award.example.kr/sign-in/return"))
    }

    /// Where the browser is sent back to after `user` has signed in there.
    func visit(_ address: String, as user: String) async throws -> [String: String] {
        let browser = try await PythonProgram("browser.py", [address, user])
        let line = try #require(try await browser.object())
        return try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    }
}
