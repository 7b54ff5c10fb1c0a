public import AwardCore
import AwardStore
import Postgres

/// What the page behind a reviewer's link says before the link is used.
public struct InvitationGreeting: Sendable {
    /// The award's short name.
    public let award: String
    /// The award's title.
    public let title: LocalizedText
    /// The reviewer's name.
    public let name: LocalizedText
    /// What the reviewer reads.
    public let language: Language
    /// When the link ends.
    public let expires: Moment
}

extension AwardService {
    /// Reads a reviewer's link without using it up: programs that check mail for dangers follow links too.
    ///
    /// - Throws: `Refusal` (`linkInvalid`) when it was used, replaced or is too old.
    public func invitation(_ token: Secret) async throws -> InvitationGreeting {
        try await translated {
            try await self.database.read { tx in
                let (_, row) = try self.invitation(token, in: tx)
                let context = try self.context(row.slug, .anonymous, in: tx, isWriting: false)
                return InvitationGreeting(
                    award: row.slug, title: context.definition.title, name: row.name, language: row.language,
                    expires: Moment(row.expiresAt))
            }
        }
    }

    /// Uses a reviewer's link up and signs the reviewer in. The session that was there before, if any, ends.
    ///
    /// - Throws: `Refusal` (`linkInvalid`).
    public func acceptInvitation(_ token: Secret, replacing before: String? = nil) async throws -> NewSession {
        try await translated {
            let now = self.environment.now()
            return try await self.database.transaction(.readCommitted) { tx in
                let (link, row) = try self.invitation(token, in: tx)
                guard try tx.useInvitation(of: link.award, hash: link.hash, at: now.timestamp) else {
                    throw Refusal(.linkInvalid)
                }
                if let old = before.flatMap({ SecretToken(.session, text: $0) }) {
                    _ = try tx.deleteSession(of: old.award, hash: old.hash)
                }
                return try self.beginSession(
                    of: link.award, slug: row.slug, owner: .reviewer(row.reviewerID),
                    as: Claim.reviewer(row.reviewerCode).actor, way: "invitation", in: tx)
            }
        }
    }

    private func invitation(
        _ text: Secret, in tx: borrowing Transaction
    ) throws -> (token: SecretToken, row: InvitationRow) {
        guard let token = SecretToken(.invitation, text: text.reveal()),
            let row = try tx.invitation(of: token.award, hash: token.hash), row.usedAt == nil,
            row.reviewerState == .active, environment.now() < Moment(row.expiresAt)
        else { throw Refusal(.linkInvalid) }
        return (token, row)
    }
}
