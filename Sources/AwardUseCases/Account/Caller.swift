public import AwardCore
import AwardStore

/// Whoever a session or token stands for.
public struct Caller: Sendable {
    /// How the caller came.
    public enum Kind: Sendable, Hashable {
        /// With a browser's cookie.
        case session
        /// With an API token of these scopes.
        case token(Set<TokenScope>)
    }

    /// The award the session or token belongs to.
    public let award: String
    /// The name.
    public let name: LocalizedText
    /// What the caller wants to read.
    public let language: Language
    /// The roles, for showing what may be done; what is decided, is decided by the commands.
    public let roles: Set<Role>
    /// The code, when the caller is a reviewer.
    public let reviewer: String?
    /// The code of the candidate the caller speaks for.
    public let candidate: String?
    /// The address, when the caller has an office account.
    public let email: String?
    /// How the caller came.
    public let kind: Kind
    /// What forms of this session carry; `nil` for a token, which no browser sends by itself.
    public let csrfToken: CSRFToken?
    /// When the session or token ends.
    public let expires: Moment
    private let ownClaim: Claim

    init?(_ row: CallerRow, kind: Kind, csrfToken: CSRFToken?, expires: Moment) {
        let claim: Claim
        if let email = row.email {
            claim = .account(email: email, roles: row.roles)
            roles = row.roles
        } else if let code = row.reviewerCode {
            claim = .reviewer(code)
            roles = row.isChair ? [.reviewer, .chair] : [.reviewer]
        } else if let code = row.candidateCode {
            claim = .candidate(code)
            roles = [.candidateContact]
        } else {
            return nil
        }
        if case .token(let scopes) = kind { ownClaim = .limited(claim, to: scopes) } else { ownClaim = claim }
        award = row.slug
        name = row.name
        language = row.language
        reviewer = row.reviewerCode
        candidate = row.candidateCode
        email = row.email
        self.kind = kind
        self.csrfToken = csrfToken
        self.expires = expires
    }

    /// As whom the caller performs and asks in an award: anybody in every award but the caller's own.
    public func claim(in award: String) -> Claim {
        award == self.award ? ownClaim : .anonymous
    }

    /// Whether a request that changes something carries what it has to; a token's need nothing more.
    public func accepts(csrfToken given: String?) -> Bool {
        csrfToken?.accepts(given) ?? true
    }
}
