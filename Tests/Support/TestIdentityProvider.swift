import FoundationEssentials
import Postgres

/// A real identity provider beside a test. Users `kim`, `unverified` and `nothing-said` are known; those named `forged-…`
/// get an id_token that must not be believed.
public struct TestIdentityProvider: Sendable {
    private struct Started: Decodable {
        let port: Int
    }

    /// Its own name.
    public let issuer: String
    private let program: PythonProgram

    /// Starts a provider.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when it does not start.
    public init() async throws {
        program = try await PythonProgram("identity_provider.py")
        guard let line = try await program.object() else {
            throw DatabaseError(.cluster, "the identity provider does not start")
        }
        issuer = "http://localhost:\(try JSONDecoder().decode(Started.self, from: Data(line.utf8)).port)"
    }

    /// The parameters with which the browser is sent back after `user` has signed in there, and as `to` where.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when it is not sent back.
    public func visit(_ address: String, as user: String) async throws -> [String: String] {
        let browser = try await PythonProgram("browser.py", [address, user])
        guard let line = try await browser.object() else {
            throw DatabaseError(.cluster, "the identity provider sends nobody back")
        }
        return try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    }
}
