import Curl
import FoundationEssentials
import JWTKit

/// An identity provider: where people are sent to sign in, and who they turn out to be (OpenID Connect, code flow with
/// PKCE).
public actor IdentityProvider {

    private let settings: IdentityProviderSettings
    private var document: (document: ProviderDocument, until: ContinuousClock.Instant)?

    /// A provider; nothing is asked of it yet.
    public init(_ settings: IdentityProviderSettings) {
        self.settings = settings
    }

    /// Where the browser is sent.
    ///
    /// - Parameter challenge: the `code_challenge`, method S256.
    /// - Throws: ``IdentityProviderError``.
    public func authorizationAddress(state: String, nonce: String, challenge: String) async throws -> String {
        let endpoint = try await discovered().authorizationEndpoint
        let form = Form([
            ("response_type", "code"), ("scope", "openid email profile"), ("client_id", settings.clientID),
            ("redirect_uri", settings.redirectAddress), ("state", state), ("nonce", nonce),
            ("code_challenge", challenge), ("code_challenge_method", "S256"),
        ])
        return endpoint + (endpoint.contains("?") ? "&" : "?") + form.text
    }

    /// Exchanges the code the browser came back with for an id_token, and verifies that.
    ///
    /// - Throws: ``IdentityProviderError``.
    public func identity(code: String, verifier: String, nonce: String) async throws -> VerifiedIdentity {
        let document = try await discovered()
        let token = try await idToken(code: code, verifier: verifier, at: document)
        let keys = try await keys(at: document.keysAddress)
        let claims: IDToken
        do {
            claims = try await keys.verify(token, as: IDToken.self, iteratingKeys: true)
        } catch {
            throw IdentityProviderError.invalidToken("its signature does not hold")
        }
        try claims.check(issuer: settings.issuer, client: settings.clientID, nonce: nonce, now: Date())
        return VerifiedIdentity(
            issuer: claims.issuer.value, subject: claims.subject.value, email: claims.email,
            isEmailVerified: claims.emailVerified?.isTrue ?? false)
    }

    private func discovered() async throws -> ProviderDocument {
        if let known = document, known.until > .now { return known.document }
        let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
        let answer = try await ask(HTTPRequest("\(base)/.well-known/openid-configuration"))
        guard answer.status == 200,
            let found = try? JSONDecoder().decode(ProviderDocument.self, from: Data(answer.body))
        else { throw IdentityProviderError.misbehaved("its configuration cannot be read (\(answer.status))") }
        guard found.issuer == settings.issuer else {
            throw IdentityProviderError.misbehaved("its configuration is of another issuer")
        }
        let addresses = [found.authorizationEndpoint, found.tokenEndpoint, found.keysAddress]
        guard addresses.allSatisfy(HTTPRequest.isAllowed) else {
            throw IdentityProviderError.misbehaved("its configuration names addresses without TLS")
        }
        document = (found, .now + .seconds(3600))
        return found
    }

    private func idToken(
        code: String, verifier: String, at document: ProviderDocument
    ) async throws -> String {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.redirectAddress),
            ("code_verifier", verifier),
        ]
        var headers = ["Accept: application/json"]
        switch settings.clientSecret {
        case nil:
            fields.append(("client_id", settings.clientID))
        case let secret? where document.tokenAuthentication?.contains("client_secret_basic") ?? true:
            // RFC 6749, section 2.3.1: name and password are form-encoded before they are put together.
            let pair = "\(Form.encoded(settings.clientID)):\(Form.encoded(secret))"
            headers.append("Authorization: Basic \(Data(pair.utf8).base64EncodedString())")
        case let secret?:
            fields += [("client_id", settings.clientID), ("client_secret", secret)]
        }
        let answer = try await ask(
            HTTPRequest(document.tokenEndpoint, headers: headers, form: Form(fields).text))
        let read = try? JSONDecoder().decode(TokenAnswer.self, from: Data(answer.body))
        guard answer.status == 200, let token = read?.idToken else {
            if let error = read?.error { throw IdentityProviderError.refused(error) }
            throw IdentityProviderError.misbehaved("it gives no id_token (\(answer.status))")
        }
        return token
    }

    /// The provider's keys, fresh: sign-ins are few, and a key that was withdrawn is not used once more. Keys for other
    /// uses and of unknown kinds are left out.
    private func keys(at address: String) async throws -> JWTKeyCollection {
        let answer = try await ask(HTTPRequest(address, headers: ["Accept: application/json"]))
        guard answer.status == 200, let read = try? JSONDecoder().decode(KeySet.self, from: Data(answer.body)) else {
            throw IdentityProviderError.misbehaved("its keys cannot be read (\(answer.status))")
        }
        let keys = JWTKeyCollection()
        var isEmpty = true
        for entry in read.keys {
            guard var key = entry.key else { continue }
            if key.keyIdentifier == nil { key.keyIdentifier = JWKIdentifier(string: "only") }
            if (try? await keys.add(jwk: key)) != nil { isEmpty = false }
        }
        if isEmpty { throw IdentityProviderError.misbehaved("it has no key that can be used") }
        return keys
    }

    private func ask(_ request: HTTPRequest) async throws -> HTTPRequest.Answer {
        var request = request
        request.certificates = settings.certificates
        do {
            return try await request.send()
        } catch let error as CurlError {
            throw IdentityProviderError.unreachable(error.description)
        }
    }
}

/// A provider's keys, those that cannot be read left empty.
private struct KeySet: Decodable {
    struct Entry: Decodable {
        let key: JWK?

        private enum CodingKeys: CodingKey { case use }

        init(from decoder: any Decoder) throws {
            let use = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .use)
            key = use == nil || use == "sig" ? try? JWK(from: decoder) : nil
        }
    }

    let keys: [Entry]
}
