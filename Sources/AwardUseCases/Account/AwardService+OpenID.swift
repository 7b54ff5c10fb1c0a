public import AwardCore
import AwardStore
import Postgres

/// What a sign-in at an identity provider begins with.
public struct OpenIDRequest: Sendable {
    /// The parameter `state`.
    public let state: String
    /// The parameter `nonce`.
    public let nonce: String
    /// The parameter `code_challenge`, method S256 (RFC 7636).
    public let challenge: String
    /// What the browser keeps in a cookie, so that the answer works in no other.
    public let browserKey: Secret
}

/// What the browser's return is worth.
public struct OpenIDExchange: Sendable {
    /// The award's short name.
    public let award: String
    /// What the id_token has to carry.
    public let nonce: String
    /// The parameter `code_verifier`.
    public let verifier: Secret
    /// Where to go afterwards.
    public let returnTo: String
}

/// Whom an identity provider vouches for, after its id_token was verified.
public struct OpenIDIdentity: Sendable, Hashable {
    /// The provider.
    public let issuer: String
    /// The user, as the provider numbers them.
    public let subject: String
    /// The user's address.
    public let email: String?
    /// Whether the provider has made sure of the address.
    public let isEmailVerified: Bool

    /// An identity.
    public init(issuer: String, subject: String, email: String?, isEmailVerified: Bool) {
        self.issuer = issuer
        self.subject = subject
        self.email = email
        self.isEmailVerified = isEmailVerified
    }
}

extension AwardService {
    /// Begins a sign-in at an identity provider.
    ///
    /// - Parameter returnTo: a path of our own, where to go afterwards.
    /// - Throws: `Refusal` (`notFound`) when there is no such award.
    public func beginOpenID(award slug: String, returnTo: String) async throws -> OpenIDRequest {
        let browserKey = Base64URL.text(Randomness.bytes(32))
        let verifier = Base64URL.text(Randomness.bytes(32))
        let nonce = Base64URL.text(Randomness.bytes(16))
        let path = returnTo.hasPrefix("/") && !returnTo.hasPrefix("//") && !returnTo.contains("\\") ? returnTo : "/"
        return try await translated {
            let now = self.environment.now()
            return try await self.database.transaction(.readCommitted) { tx in
                let award = try self.context(slug, .anonymous, in: tx, isWriting: true).awardID
                let state = try Randomness.token(.openID, award: award)
                tx.insertOpenIDRequest(
                    of: award, stateHash: state.hash, browserHash: CanonicalJSON.sha256(browserKey), nonce: nonce,
                    verifier: verifier, returnTo: path, at: now.timestamp,
                    expires: now.adding(seconds: SessionRules.openID).timestamp)
                return OpenIDRequest(
                    state: state.text, nonce: nonce,
                    challenge: Base64URL.text(CanonicalJSON.sha256(verifier)), browserKey: Secret(browserKey))
            }
        }
    }

    /// Redeems the state with which the browser came back: once, and in the browser that began.
    ///
    /// - Throws: `Refusal` (`linkInvalid`).
    public func redeemOpenID(state text: String, browserKey: Secret) async throws -> OpenIDExchange {
        guard let state = SecretToken(.openID, text: text) else { throw Refusal(.linkInvalid) }
        return try await translated {
            let row = try await self.database.transaction(.readCommitted) { tx in
                try tx.redeemOpenIDRequest(
                    of: state.award, stateHash: state.hash, browserHash: CanonicalJSON.sha256(browserKey.reveal()))
            }
            guard let row, self.environment.now() < Moment(row.expiresAt) else { throw Refusal(.linkInvalid) }
            return OpenIDExchange(
                award: row.slug, nonce: row.nonce, verifier: Secret(row.verifier), returnTo: row.returnTo)
        }
    }

    /// Signs in whom an identity provider vouches for: the account linked to that user, or, the first time, the account
    /// with the verified address. The provider's second factor stands for ours.
    ///
    /// - Throws: `Refusal` (`signInFailed`) when there is no such account or it is disabled.
    public func signIn(openID identity: OpenIDIdentity, award slug: String) async throws -> NewSession {
        try await translated {
            let now = self.environment.now()
            return try await self.database.transaction(.readCommitted) { tx in
                tx.lockAwardExclusively(slug)
                let award = try self.context(slug, .anonymous, in: tx, isWriting: true).awardID
                var account: AccountRow?
                if let number = try tx.openIDAccount(of: award, issuer: identity.issuer, subject: identity.subject) {
                    account = try tx.account(of: award, number: number)
                } else if identity.isEmailVerified, let email = identity.email.flatMap(EmailAddress.canonical) {
                    account = try tx.account(of: award, email: email)
                    if let account, account.disabledAt == nil {
                        tx.insertOpenIDIdentity(
                            of: award, issuer: identity.issuer, subject: identity.subject, account: account.accountID,
                            at: now.timestamp)
                    }
                }
                guard let account, account.disabledAt == nil else { throw Refusal(.signInFailed) }
                return try self.beginSession(
                    of: award, slug: slug, owner: .account(account.accountID), as: "account:\(account.email)",
                    way: "OpenID Connect \(identity.issuer)", in: tx)
            }
        }
    }
}
