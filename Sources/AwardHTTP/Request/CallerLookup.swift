public import AwardUseCases
import HTTPTypes
public import Hummingbird

/// Finds out who asks.
public protocol CallerLookup: Sendable {
    /// Who a request comes from, by its token or its session; `nil` for anybody.
    ///
    /// - Throws: `Refusal` when the database cannot be reached; never for a bad token.
    func caller(of request: Request) async throws -> Caller?
}

extension Request {
    /// The token of an `Authorization: Bearer` header.
    public var bearerToken: String? {
        guard let value = headers[.authorization], value.prefix(7).lowercased() == "bearer " else { return nil }
        let token = value.dropFirst(7).drop { $0 == " " }
        return token.isEmpty ? nil : String(token)
    }
}
