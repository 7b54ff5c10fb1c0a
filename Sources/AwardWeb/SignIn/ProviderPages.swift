import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// Signing in by an identity provider: the way there, and the way back.
///
/// The way there is a link and not a form: browsers follow a form only to addresses the policy of content names.
enum ProviderPages {
    static func add(to router: Router<AwardContext>, _ pages: AwardPages, _ site: Site, _ parts: ServiceParts) {
        guard let provider = parts.identityProvider else { return }
        pages.get("sign-in/provider") { visit in
            let request = try await parts.service.beginOpenID(
                award: visit.slug, returnTo: visit.query("next") ?? visit.path())
            do {
                return Response(
                    status: .seeOther,
                    headers: [
                        .location: try await provider.address(for: request),
                        .setCookie: visit.providerCookie.setting(
                            request.browserKey.reveal(), seconds: SessionRules.openID),
                    ])
            } catch let fault as SignInProviderFault {
                return try await SignInPages.page(
                    visit, failure: fault.sentence(provider.name)(visit.language), status: fault.status)
            }
        }
        router.get("sign-in/return") { request, context in
            let visit = Visit(site: site, parts: parts, request: request, context: context, slug: "")
            guard let key = visit.providerKey, let state = visit.query("state"),
                let exchange = try await redeem(state, key, parts.service)
            else { return try nothingUnderWay(visit) }
            var response = try await finish(
                Visit(site: site, parts: parts, request: request, context: context, slug: exchange.award), exchange,
                provider)
            response.headers.append(HTTPField(name: .setCookie, value: visit.providerCookie.forgetting))
            return response
        }
    }

    private static func finish(
        _ visit: Visit, _ exchange: OpenIDExchange, _ provider: any SignInProvider
    ) async throws -> Response {
        do {
            guard let code = visit.query("code") else { throw SignInProviderFault.declined }
            let identity = try await provider.identity(code: code, exchange)
            let session = try await visit.parts.service.signIn(openID: identity, award: exchange.award)
            return try await visit.begin(session, next: exchange.returnTo)
        } catch let fault as SignInProviderFault {
            return try await SignInPages.page(
                visit, next: exchange.returnTo, failure: fault.sentence(provider.name)(visit.language),
                status: fault.status)
        } catch let refusal as Refusal {
            guard case .signInFailed = refusal.reason else { throw refusal }
            return try await SignInPages.page(
                visit, next: exchange.returnTo,
                failure: visit.say(
                    "이 시상에 등록된 계정이 아닙니다. 계정이 필요하시면 사무국에 문의해 주십시오.",
                    "You have no account in this award. If you need one, please ask the awards office."),
                status: .unauthorized)
        }
    }

    /// What was begun with that state in this browser; `nil` when nothing was, or it is over.
    private static func redeem(_ state: String, _ key: String, _ service: AwardService) async throws -> OpenIDExchange?
    {
        do {
            return try await service.redeemOpenID(state: state, browserKey: Secret(key))
        } catch let refusal as Refusal {
            guard case .linkInvalid = refusal.reason else { throw refusal }
            return nil
        }
    }

    private static func nothingUnderWay(_ visit: Visit) throws -> Response {
        let title = LocalizedText(ko: "로그인이 끝나지 않았습니다", en: "You are not signed in")
        let detail = visit.say(
            "로그인을 시작한 지 오래되었거나 다른 브라우저에서 시작하셨습니다. 처음부터 다시 로그인해 주십시오.",
            "This sign-in was begun too long ago or in another browser. Please begin again.")
        return try visit.site.page(
            "problem", ["detail": detail, "request": visit.context.requestID, "signIn": "/"],
            PageFrame(title: title, path: "/"), visit.context, status: .gone)
    }
}

extension SignInProviderFault {
    /// The sentence for the person who wanted to sign in.
    func sentence(_ name: LocalizedText) -> LocalizedText {
        switch self {
        case .unreachable:
            return LocalizedText(
                ko: "지금은 \(name.ko) 서버가 응답하지 않습니다. 잠시 뒤에 다시 시도하시거나 비밀번호로 로그인해 주십시오.",
                en: "\(name.en) does not answer just now. Try again in a while, or sign in with your password.")
        case .declined:
            return LocalizedText(
                ko: "\(name.ko)에서 로그인을 마치지 않으셨습니다. 다시 시도하시거나 비밀번호로 로그인해 주십시오.",
                en: "The sign-in at \(name.en) was not finished. Try again, or sign in with your password.")
        case .notBelieved:
            return LocalizedText(
                ko: "\(name.ko)에서 보내온 응답을 확인할 수 없습니다. 비밀번호로 로그인하시고 사무국에 알려 주십시오.",
                en: "What \(name.en) answered could not be verified. Sign in with your password and tell the office.")
        }
    }

    /// The status of the page that says so.
    var status: HTTPResponse.Status {
        switch self {
        case .unreachable: return .serviceUnavailable
        case .declined: return .unauthorized
        case .notBelieved: return .badGateway
        }
    }
}
