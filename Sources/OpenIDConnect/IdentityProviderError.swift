/// Why nobody was signed in by an identity provider.
public enum IdentityProviderError: Error, Sendable, Hashable {
    /// The provider does not answer.
    case unreachable(String)
    /// The provider answers something that no provider may; what is said is for the log.
    case misbehaved(String)
    /// The provider said no, with its own code, e.g. `invalid_grant`.
    case refused(String)
    /// What the provider vouched with does not hold; what is said is for the log.
    case invalidToken(String)
}
