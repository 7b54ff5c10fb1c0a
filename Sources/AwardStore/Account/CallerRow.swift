public import AwardCore
public import Postgres

/// Whose session or token it is, read in one statement by its key.
public struct CallerRow: RowDecodable {
    /// The award's short name.
    public let slug: String
    /// The account it belongs to.
    public let accountID: Int32?
    /// The reviewer it belongs to.
    public let reviewerID: Int32?
    /// The candidate whose contact it belongs to.
    public let candidateID: Int32?
    /// Whether the second factor is still to come.
    public let isPending: Bool
    /// When it was last used, as far as that was written down.
    public let lastUsedAt: Timestamp?
    /// When it ends.
    public let expiresAt: Timestamp
    /// The scopes of a token.
    public let scopes: Set<TokenScope>?
    /// The number of a token.
    public let tokenID: Int32?
    /// The address of the account, if it is in use.
    public let email: String?
    /// The roles of the account.
    public let roles: Set<Role>
    /// The code of the reviewer, if active.
    public let reviewerCode: String?
    /// The code of the candidate whose contact it belongs to.
    public let candidateCode: String?
    /// Whether the reviewer presides.
    public let isChair: Bool
    /// The name of whoever it is.
    public let name: LocalizedText
    /// What they read.
    public let language: Language

    /// Reads the columns of `session` and `apiToken`.
    public init(row: borrowing Row) throws(DatabaseError) {
        slug = try row.decode(0)
        accountID = try row.decode(1)
        reviewerID = try row.decode(2)
        isPending = try row.decode(3)
        lastUsedAt = try row.decode(4)
        expiresAt = try row.decode(5)
        scopes = try row.decode(6, as: [String]?.self).map { Set($0.compactMap(TokenScope.init(rawValue:))) }
        tokenID = try row.decode(7)
        email = try row.decode(8)
        roles = Role.set(try row.decode(9, as: [String]?.self) ?? [])
        reviewerCode = try row.decode(10)
        isChair = try row.decode(11, as: Bool?.self) ?? false
        name = LocalizedText(
            ko: try row.decode(12, as: String?.self) ?? "", en: try row.decode(13, as: String?.self) ?? "")
        language = try row.decode(14, as: Language?.self) ?? .korean
        candidateID = try row.decode(15)
        candidateCode = try row.decode(16)
    }

    /// The tables of both look-ups; somebody disabled, replaced or removed is as if not there.
    static let joins: SQL = """
        JOIN award w ON w.award_id = s.award_id
        LEFT JOIN account a ON a.award_id = s.award_id AND a.account_id = s.account_id AND a.disabled_at IS NULL
        LEFT JOIN reviewer r ON r.award_id = s.award_id AND r.reviewer_id = s.reviewer_id AND r.state = 'active'
        """
}

extension Transaction {
    /// The session of a token's hash, whatever its state and age.
    public borrowing func session(of award: Int32, hash: [UInt8]) throws(DatabaseError) -> CallerRow? {
        try optional(
            """
            SELECT w.slug, s.account_id, s.reviewer_id, s.state = 'pending', s.last_used_at, s.expires_at, NULL, NULL,
                   a.email, a.roles, r.code, r.role = 'chair',
                   coalesce(a.name_ko, r.name_ko, nullif(k.name, ''), c.name_ko),
                   coalesce(a.name_en, r.name_en, nullif(k.name, ''), c.name_en),
                   coalesce(a.language, r.language, k.language), s.candidate_id, c.code
            FROM session s \(CallerRow.joins)
            LEFT JOIN contact k ON k.award_id = s.award_id AND k.candidate_id = s.candidate_id
            LEFT JOIN candidate c ON c.award_id = s.award_id AND c.candidate_id = s.candidate_id
            WHERE s.award_id = \(award) AND s.token_hash = \(hash)
            """, as: CallerRow.self)
    }

    /// The API token of that hash unless revoked, whatever its age.
    public borrowing func apiToken(of award: Int32, hash: [UInt8]) throws(DatabaseError) -> CallerRow? {
        try optional(
            """
            SELECT w.slug, s.account_id, s.reviewer_id, false, s.last_used_at, s.expires_at, s.scopes, s.token_id,
                   a.email, a.roles, r.code, r.role = 'chair', coalesce(a.name_ko, r.name_ko),
                   coalesce(a.name_en, r.name_en), coalesce(a.language, r.language), NULL, NULL
            FROM api_token s \(CallerRow.joins)
            WHERE s.award_id = \(award) AND s.token_hash = \(hash) AND s.revoked_at IS NULL
            """, as: CallerRow.self)
    }
}
