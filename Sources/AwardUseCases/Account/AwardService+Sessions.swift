public import AwardCore
import AwardStore
import Postgres

/// One of somebody's own sessions, for telling which are theirs.
public struct SessionLine: Sendable {
    /// When it began.
    public let began: Moment
    /// When it was last used, as far as that was written down.
    public let lastUsed: Moment
    /// When it ends.
    public let expires: Moment
    /// Whether it is the one that asks.
    public let isCurrent: Bool
}

extension AwardService {
    /// The sessions of whoever this one belongs to that still hold, the one used last first.
    ///
    /// - Throws: `Refusal` (`notIdentified`) when it is no session.
    public func sessions(sessionToken text: String) async throws -> [SessionLine] {
        guard let token = SecretToken(.session, text: text), try await caller(sessionToken: text) != nil else {
            throw Refusal(.notIdentified(.sessionEndAll))
        }
        let now = environment.now()
        return try await translated {
            try await self.database.read { tx in
                guard let row = try tx.session(of: token.award, hash: token.hash), let owner = row.owner else {
                    throw Refusal(.notIdentified(.sessionEndAll))
                }
                let rules = self.rules(row)
                return try tx.sessions(of: token.award, owner: owner).filter { session in
                    rules.holds(lastUsed: Moment(session.lastUsedAt), expires: Moment(session.expiresAt), at: now)
                }.map { session in
                    SessionLine(
                        began: Moment(session.createdAt), lastUsed: Moment(session.lastUsedAt),
                        expires: Moment(session.expiresAt), isCurrent: session.tokenHash == token.hash)
                }
            }
        }
    }
}
