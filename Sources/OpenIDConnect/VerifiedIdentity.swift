/// Whom a provider vouches for, after its id_token was verified.
public struct VerifiedIdentity: Sendable, Hashable {
    /// The provider.
    public let issuer: String
    /// The user, as the provider numbers them.
    public let subject: String
    /// The user's address.
    public let email: String?
    /// Whether the provider has made sure of the address.
    public let isEmailVerified: Bool
}
