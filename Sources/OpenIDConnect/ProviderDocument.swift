/// What a provider says of itself (OpenID Connect Discovery 1.0, section 3).
struct ProviderDocument: Decodable, Sendable {
    let issuer: String
    let authorizationEndpoint: String
    let tokenEndpoint: String
    let keysAddress: String
    let tokenAuthentication: [String]?

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorizationEndpoint = "authorization_endpoint"
        case tokenEndpoint = "token_endpoint"
        case keysAddress = "jwks_uri"
        case tokenAuthentication = "token_endpoint_auth_methods_supported"
    }
}

/// What the token endpoint answers; of it only the id_token is used.
struct TokenAnswer: Decodable, Sendable {
    let idToken: String?
    let error: String?

    private enum CodingKeys: String, CodingKey {
        case idToken = "id_token"
        case error
    }
}
