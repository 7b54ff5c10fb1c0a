import FoundationEssentials
import JWTKit

/// The claims of an id_token (OpenID Connect Core 1.0, section 2).
struct IDToken: JWTPayload {
    let issuer: IssuerClaim
    let subject: SubjectClaim
    let audience: AudienceClaim
    let expires: ExpirationClaim
    let nonce: String?
    let authorizedParty: String?
    let email: String?
    let emailVerified: Flag?

    private enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case subject = "sub"
        case audience = "aud"
        case expires = "exp"
        case nonce
        case authorizedParty = "azp"
        case email
        case emailVerified = "email_verified"
    }

    /// Some providers write a truth as text.
    struct Flag: Codable, Sendable {
        let isTrue: Bool

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            isTrue = try (try? container.decode(Bool.self)) ?? (container.decode(String.self) == "true")
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(isTrue)
        }
    }

    func verify(using key: some JWTAlgorithm) throws {}

    /// Checks what section 3.1.3.7 asks for besides the signature.
    ///
    /// - Throws: ``IdentityProviderError``.
    func check(
        issuer wanted: String, client: String, nonce wantedNonce: String, now: Date
    ) throws(IdentityProviderError) {
        guard issuer.value == wanted else { throw .invalidToken("it is of another issuer") }
        guard audience.value.contains(client) else { throw .invalidToken("it is for another client") }
        if audience.value.count > 1 || authorizedParty != nil, authorizedParty != client {
            throw .invalidToken("it was issued to another client")
        }
        // A minute for clocks that differ.
        guard expires.value.timeIntervalSince(now) > -60 else { throw .invalidToken("it has expired") }
        guard nonce == wantedNonce else { throw .invalidToken("it answers another request") }
        guard !subject.value.isEmpty else { throw .invalidToken("it names nobody") }
    }
}
