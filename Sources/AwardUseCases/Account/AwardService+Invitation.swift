public import AwardCore
import AwardStore
import Postgres

/// What the page behind a personal link says before the link is used.
public struct InvitationGreeting: Sendable {
    /// Who is invited.
    public enum Guest: Sendable, Hashable {
        /// A reviewer.
        case reviewer
        /// Who speaks for the candidate of this name.
        case contact(of: LocalizedText)
    }

    /// The award's short name.
    public let award: String
    /// The award's title.
    public let title: LocalizedText
    /// Who is invited.
    public let guest: Guest
    /// The person's name.
    public let name: LocalizedText
    /// What the person reads.
    public let language: Language
    /// When the link ends.
    public let expires: Moment
}

extension AwardService {
    /// Reads a personal link without using it up: programs that check mail for dangers follow links too.
    ///
    /// - Throws: `Refusal` (`linkInvalid`) when it was used, replaced or is too old.
    public func invitation(_ token: Secret) async throws -> InvitationGreeting {
        try await translated {
            try await self.database.read { tx in
                let link = try PersonalLinkInUse(token, in: tx, at: self.environment.now())
                let context = try self.context(link.slug, .anonymous, in: tx, isWriting: false)
                return InvitationGreeting(
                    award: link.slug, title: context.definition.title, guest: link.guest, name: link.name,
                    language: link.language, expires: link.expires)
            }
        }
    }

    /// Uses a personal link up and signs its owner in. The session that was there before, if any, ends.
    ///
    /// - Throws: `Refusal` (`linkInvalid`).
    public func acceptInvitation(_ token: Secret, replacing before: String? = nil) async throws -> NewSession {
        try await translated {
            let now = self.environment.now()
            return try await self.database.transaction(.readCommitted) { tx in
                let link = try PersonalLinkInUse(token, in: tx, at: now)
                let (award, hash) = (link.token.award, link.token.hash)
                let isFirst =
                    link.guest == .reviewer
                    ? try tx.useInvitation(of: award, hash: hash, at: now.timestamp)
                    : try tx.useContactLink(of: award, hash: hash, at: now.timestamp)
                guard isFirst else { throw Refusal(.linkInvalid) }
                if let old = before.flatMap({ SecretToken(.session, text: $0) }) {
                    _ = try tx.deleteSession(of: old.award, hash: old.hash)
                }
                return try self.beginSession(
                    of: award, slug: link.slug, owner: link.owner, as: link.claim.actor, way: "invitation", in: tx)
            }
        }
    }
}

/// A personal link that still works, with whose it is.
private struct PersonalLinkInUse {
    let token: SecretToken
    let slug: String
    let guest: InvitationGreeting.Guest
    let owner: TokenOwner
    let claim: Claim
    let name: LocalizedText
    let language: Language
    let expires: Moment

    /// - Throws: `Refusal` (`linkInvalid`).
    init(_ text: Secret, in tx: borrowing Transaction, at now: Moment) throws {
        if let token = SecretToken(.invitation, text: text.reveal()),
            let row = try tx.invitation(of: token.award, hash: token.hash), row.usedAt == nil,
            row.reviewerState == .active, now < Moment(row.expiresAt)
        {
            self.token = token
            slug = row.slug
            guest = .reviewer
            owner = .reviewer(row.reviewerID)
            claim = .reviewer(row.reviewerCode)
            name = row.name
            language = row.language
            expires = Moment(row.expiresAt)
        } else if let token = SecretToken(.contact, text: text.reveal()),
            let row = try tx.contact(of: token.award, hash: token.hash), row.usedAt == nil,
            now < Moment(row.expiresAt)
        {
            self.token = token
            slug = row.slug
            guest = .contact(of: row.candidateName)
            owner = .contact(row.candidateID)
            claim = .candidate(row.candidateCode)
            name = row.name.isEmpty ? row.candidateName : LocalizedText(ko: row.name, en: row.name)
            language = row.language
            expires = Moment(row.expiresAt)
        } else {
            throw Refusal(.linkInvalid)
        }
    }
}
