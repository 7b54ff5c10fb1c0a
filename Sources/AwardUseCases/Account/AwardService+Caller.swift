import AwardCore
import AwardStore
import Postgres

extension AwardService {
    /// Whose session it is: one statement by its key. `nil` for text that is none, and for a session that is unknown, over,
    /// pending, or of somebody disabled, replaced or removed.
    ///
    /// - Throws: `Refusal` when the database cannot be reached.
    public func caller(sessionToken text: String) async throws -> Caller? {
        guard let token = SecretToken(.session, text: text) else { return nil }
        let hash = token.hash
        return try await translated {
            guard let row = try await self.database.read({ tx in try tx.session(of: token.award, hash: hash) }),
                !row.isPending, let lastUsed = row.lastUsedAt.map(Moment.init)
            else { return nil }
            let now = self.environment.now()
            let expires = Moment(row.expiresAt)
            guard self.rules(row).holds(lastUsed: lastUsed, expires: expires, at: now) else { return nil }
            if SessionRules.isDue(lastUsed: lastUsed, at: now) {
                try await self.database.transaction(.readCommitted) { tx in
                    tx.touchSession(of: token.award, hash: hash, at: now.timestamp)
                }
            }
            return Caller(row, kind: .session, csrfToken: CSRFToken(of: token), expires: expires)
        }
    }

    /// Whose API token it is: one statement by its key. `nil` for text that is none, and for a token that is unknown, over,
    /// revoked, or of somebody disabled, replaced or removed.
    ///
    /// - Throws: `Refusal` when the database cannot be reached.
    public func caller(apiToken text: String) async throws -> Caller? {
        guard let token = SecretToken(.api, text: text) else { return nil }
        let hash = token.hash
        return try await translated {
            guard let row = try await self.database.read({ tx in try tx.apiToken(of: token.award, hash: hash) }),
                let number = row.tokenID, let scopes = row.scopes
            else { return nil }
            let now = self.environment.now()
            let expires = Moment(row.expiresAt)
            guard now < expires else { return nil }
            if row.lastUsedAt.map({ SessionRules.isDue(lastUsed: Moment($0), at: now) }) ?? true {
                try await self.database.transaction(.readCommitted) { tx in
                    tx.touchToken(of: token.award, number: number, at: now.timestamp)
                }
            }
            return Caller(row, kind: .token(scopes), csrfToken: nil, expires: expires)
        }
    }

    func rules(_ row: CallerRow) -> SessionRules {
        row.accountID == nil ? .guest : .office
    }
}
