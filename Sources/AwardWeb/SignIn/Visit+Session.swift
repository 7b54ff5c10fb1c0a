import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

extension Visit {
    private var cookie: SessionCookie { SessionCookie(isSecure: parts.isSecure) }

    /// The cookie of a browser on its way to an identity provider.
    var providerCookie: SessionCookie { SessionCookie(isSecure: parts.isSecure, for: .openID) }

    /// The key of a browser on its way to an identity provider.
    var providerKey: String? { request.headers[.cookie].flatMap(providerCookie.token(in:)) }

    /// The session the browser carries.
    var sessionToken: String? { request.headers[.cookie].flatMap(cookie.token(in:)) }

    /// A form of somebody who is not signed in. `SameSite=Lax` and the `Origin` header stand for the mark of origin.
    ///
    /// - Throws: `RequestFault` (`forged`) when another site sent it.
    func openForm() async throws -> Form {
        guard
            RequestOrigin.isAllowed(
                site: parts.publicURL, origin: request.headers[.origin], fetchSite: request.headers[.fetchSite])
        else { throw RequestFault.forged }
        return try await Form(request)
    }

    /// Goes on as whoever has just signed in. The session the browser came with, if any, ends.
    ///
    /// - Throws: `Refusal` when the database cannot be reached.
    func begin(_ session: NewSession, next: String?) async throws -> Response {
        if let before = sessionToken { try await parts.service.signOut(sessionToken: before) }
        let start = path((Place.allowed(session.caller.roles).first ?? .result).rawValue)
        // Only addresses of this award are followed, so that no link can lead elsewhere after signing in.
        let target = next.flatMap { $0.hasPrefix(path() + "/") && AwardPath.isOwn($0) ? $0 : nil } ?? start
        var response = Response(status: .seeOther, headers: [.location: target])
        let seconds = (session.expires.microseconds - now.microseconds) / 1_000_000
        response.headers[.setCookie] = cookie.setting(session.token.reveal(), seconds: seconds)
        return response
    }

    /// Goes on as nobody.
    func forget() -> Response {
        Response(status: .seeOther, headers: [.location: path(), .setCookie: cookie.forgetting])
    }
}

extension HTTPField.Name {
    /// Where a browser says a request comes from; no page can set it.
    static let fetchSite = HTTPField.Name.of("Sec-Fetch-Site")
}
