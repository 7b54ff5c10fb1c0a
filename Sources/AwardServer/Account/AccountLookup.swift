import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird

/// Finds out who asks from the accounts in the database: by the token of a program or the session of a browser.
struct AccountLookup: CallerLookup {
    let service: AwardService
    let cookie: SessionCookie

    init(service: AwardService, isSecure: Bool) {
        self.service = service
        cookie = SessionCookie(isSecure: isSecure)
    }

    /// - Throws: `RequestFault.badToken` for a token that is not valid: who sends one wants to be somebody.
    func caller(of request: Request) async throws -> Caller? {
        if let token = request.bearerToken {
            guard let caller = try await service.caller(apiToken: token) else { throw RequestFault.badToken }
            return caller
        }
        if request.headers[.authorization] != nil { throw RequestFault.badToken }
        guard let header = request.headers[.cookie], let token = cookie.token(in: header) else { return nil }
        return try await service.caller(sessionToken: token)
    }
}
