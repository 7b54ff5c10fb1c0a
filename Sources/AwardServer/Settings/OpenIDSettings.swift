public import AwardCore
public import Configuration

/// The identity provider of the awards office, as set.
public struct OpenIDSettings: Sendable {
    /// The provider's own name, e.g. `https://login.example.kr`.
    public var issuer: String
    /// The service's name there; empty when it was not set.
    public var clientID: String
    /// The service's password there; `nil` for a client that only has PKCE.
    public var clientSecret: Secret?
    /// What people call the provider; `nil` for a general name.
    public var name: String?
    /// The file with the certificates the provider is trusted by; those of the system unless set.
    public var certificates: String?

    /// Settings by name, e.g. `issuer` for `SIMSA_OPENID_ISSUER`; `nil` where no issuer is set.
    public init?(_ config: ConfigReader) {
        guard let issuer = config.string(forKey: "issuer"), !issuer.isEmpty else { return nil }
        self.issuer = issuer
        clientID = config.string(forKey: "clientID", default: "")
        clientSecret = config.string(forKey: "clientSecret", isSecret: true).map(Secret.init)
        name = config.string(forKey: "name")
        certificates = config.string(forKey: "certificates")
    }
}
