public import AwardCore
import AwardStore
import Postgres

/// What the ledger keeps of a session that began.
struct SessionRecord: Encodable {
    /// How: by second factor, identity provider or invitation.
    let way: String
    let expires: Moment
}

extension AwardService {
    /// Stores a new session and writes it into the ledger.
    func beginSession(
        of award: Int32, slug: String, owner: TokenOwner, as actor: String, way: String,
        in tx: borrowing Transaction
    ) throws -> NewSession {
        tx.shareAward(award)
        let token = try Randomness.token(.session, award: award)
        let now = environment.now()
        let rules: SessionRules = if case .account = owner { .office } else { .guest }
        let expires = rules.end(from: now)
        tx.insertSession(
            of: award, hash: token.hash, owner: owner, isPending: false, at: now.timestamp, expires: expires.timestamp)
        tx.record(
            .sessionBegin, subject: actor, body: try CanonicalJSON.text(SessionRecord(way: way, expires: expires)),
            slug: slug, award: award, actor: actor, at: now.timestamp)
        guard let row = try tx.session(of: award, hash: token.hash),
            let caller = Caller(row, kind: .session, csrfToken: CSRFToken(of: token), expires: expires)
        else { throw Refusal(.signInFailed) }
        return NewSession(token: Secret(token.text), caller: caller)
    }

    /// Ends a session; nothing happens when there is none.
    ///
    /// - Throws: `Refusal` when the database cannot be reached.
    public func signOut(sessionToken text: String) async throws {
        guard let token = SecretToken(.session, text: text) else { return }
        _ = try await translated {
            try await self.database.transaction(.readCommitted) { tx in
                try tx.deleteSession(of: token.award, hash: token.hash)
            }
        }
    }

    /// Ends every session of whoever this one belongs to, this one too; gives how many there were.
    ///
    /// - Throws: `Refusal` (`notIdentified`) when it is no session.
    public func signOutEverywhere(sessionToken text: String) async throws -> Int {
        guard let token = SecretToken(.session, text: text), let caller = try await caller(sessionToken: text) else {
            throw Refusal(.notIdentified(.sessionEndAll))
        }
        let now = environment.now()
        return try await translated {
            try await self.database.transaction(.readCommitted) { tx in
                guard let owner = try tx.session(of: token.award, hash: token.hash)?.owner else {
                    throw Refusal(.notIdentified(.sessionEndAll))
                }
                tx.shareAward(token.award)
                let ended = try tx.deleteSessions(of: token.award, owner: owner)
                let actor = caller.claim(in: caller.award).actor
                tx.record(
                    .sessionEndAll, subject: actor, body: try CanonicalJSON.text(["ended": ended]), slug: caller.award,
                    award: token.award, actor: actor, at: now.timestamp)
                return ended
            }
        }
    }

    /// Keeps what the session's owner wants to read, also for mail.
    ///
    /// - Throws: `Refusal` (`notIdentified`) when it is no session.
    public func choose(_ language: Language, sessionToken text: String) async throws {
        guard let token = SecretToken(.session, text: text), try await caller(sessionToken: text) != nil else {
            throw Refusal(.notIdentified(.sessionBegin))
        }
        try await translated {
            _ = try await self.database.transaction(.readCommitted) { tx in
                switch try tx.session(of: token.award, hash: token.hash)?.owner {
                case .account(let number): tx.setAccountLanguage(token.award, number, language)
                case .reviewer(let number): tx.setReviewerLanguage(token.award, number, language)
                case .contact(let number): tx.setContactLanguage(token.award, number, language)
                case nil: break
                }
            }
        }
    }
}

extension CallerRow {
    /// Whose it is.
    var owner: TokenOwner? {
        if let accountID { return .account(accountID) }
        if let reviewerID { return .reviewer(reviewerID) }
        return candidateID.map { .contact($0) }
    }
}
