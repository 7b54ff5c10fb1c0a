import AwardCore
import AwardHTTP
import AwardUseCases
import Logging
import OpenIDConnect

/// The identity provider of the awards office, with what went wrong there in the log.
struct OfficeIdentityProvider: SignInProvider {
    let name: LocalizedText
    private let provider: IdentityProvider
    private let logger: Logger

    init(_ settings: OpenIDSettings, redirectAddress: String, logger: Logger) {
        name =
            settings.name.map { LocalizedText(ko: $0, en: $0) }
            ?? LocalizedText(ko: "기관 통합 로그인", en: "your organisation")
        provider = IdentityProvider(
            IdentityProviderSettings(
                issuer: settings.issuer, clientID: settings.clientID, clientSecret: settings.clientSecret?.reveal(),
                redirectAddress: redirectAddress, certificates: settings.certificates))
        self.logger = logger
    }

    func address(for request: OpenIDRequest) async throws(SignInProviderFault) -> String {
        do {
            return try await provider.authorizationAddress(
                state: request.state, nonce: request.nonce, challenge: request.challenge)
        } catch {
            throw fault(error)
        }
    }

    func identity(code: String, _ exchange: OpenIDExchange) async throws(SignInProviderFault) -> OpenIDIdentity {
        do {
            let found = try await provider.identity(
                code: code, verifier: exchange.verifier.reveal(), nonce: exchange.nonce)
            return OpenIDIdentity(
                issuer: found.issuer, subject: found.subject, email: found.email,
                isEmailVerified: found.isEmailVerified)
        } catch {
            throw fault(error)
        }
    }

    private func fault(_ error: any Error) -> SignInProviderFault {
        logger.warning("the identity provider signed nobody in", metadata: ["error": "\(error)"])
        switch error as? IdentityProviderError {
        case .unreachable: return .unreachable
        case .refused: return .declined
        case .misbehaved, .invalidToken, nil: return .notBelieved
        }
    }
}

extension ServerSettings {
    /// The identity provider of the awards office; `nil` where none is set.
    ///
    /// - Throws: `Refusal` (`misconfigured`) when only half of it is set.
    func identityProvider(_ logger: Logger) throws -> OfficeIdentityProvider? {
        guard let openID else { return nil }
        guard !openID.clientID.isEmpty, let publicURL else {
            throw Refusal(
                .misconfigured(
                    LocalizedText(
                        ko: "SIMSA_OPENID_ISSUER를 정하면 SIMSA_OPENID_CLIENT_ID와 SIMSA_HTTP_PUBLIC_URL도 정해 주십시오. "
                            + "제공자에 등록할 주소는 SIMSA_HTTP_PUBLIC_URL 뒤에 /sign-in/return을 붙인 것입니다.",
                        en: "with SIMSA_OPENID_ISSUER, set SIMSA_OPENID_CLIENT_ID and SIMSA_HTTP_PUBLIC_URL too; the "
                            + "address to register at the provider is SIMSA_HTTP_PUBLIC_URL followed by "
                            + "/sign-in/return.")))
        }
        return OfficeIdentityProvider(openID, redirectAddress: publicURL + "/sign-in/return", logger: logger)
    }
}
