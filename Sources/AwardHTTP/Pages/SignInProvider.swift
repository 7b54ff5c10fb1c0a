public import AwardCore
public import AwardUseCases

/// An identity provider by which people of the office may sign in.
public protocol SignInProvider: Sendable {
    /// What people call it.
    var name: LocalizedText { get }

    /// Where the browser is sent.
    ///
    /// - Throws: ``SignInProviderFault``.
    func address(for request: OpenIDRequest) async throws(SignInProviderFault) -> String

    /// Whom the provider vouches for, by the code with which the browser came back.
    ///
    /// - Throws: ``SignInProviderFault``.
    func identity(code: String, _ exchange: OpenIDExchange) async throws(SignInProviderFault) -> OpenIDIdentity
}

/// Why an identity provider has signed nobody in, as far as the person needs to know; the log has more.
public enum SignInProviderFault: Error, Sendable, Hashable {
    /// The provider does not answer.
    case unreachable
    /// The provider said no, or the person did there.
    case declined
    /// What the provider answered is not to be believed.
    case notBelieved
}
