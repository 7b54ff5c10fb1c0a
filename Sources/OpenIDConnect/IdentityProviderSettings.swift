/// An identity provider and what we are there.
public struct IdentityProviderSettings: Sendable {
    /// The provider's own name, from which everything else is found, e.g. `https://login.example.kr`.
    public var issuer: String
    /// Our name there.
    public var clientID: String
    /// Our password there; `nil` for a client that only has PKCE.
    public var clientSecret: String?
    /// Where the browser comes back to.
    public var redirectAddress: String
    /// The file with the certificates to trust; `nil` trusts those the system trusts.
    public var certificates: String?

    /// Settings of a provider.
    public init(
        issuer: String, clientID: String, clientSecret: String?, redirectAddress: String, certificates: String? = nil
    ) {
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.redirectAddress = redirectAddress
        self.certificates = certificates
    }
}
