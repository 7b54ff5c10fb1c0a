public import AwardCore
public import Postgres

/// An API token as stored: everything but the token.
public struct APITokenRow: RowDecodable {
    /// The number within the award.
    public let tokenID: Int32
    /// What it is for, in words.
    public let title: String
    /// What it may be used for.
    public let scopes: Set<TokenScope>
    /// The address of the account it belongs to.
    public let email: String?
    /// The code of the reviewer it belongs to.
    public let reviewerCode: String?
    /// Who issued it.
    public let createdBy: String
    /// When.
    public let createdAt: Timestamp
    /// When it ends.
    public let expiresAt: Timestamp
    /// When it was last used.
    public let lastUsedAt: Timestamp?
    /// When it was revoked.
    public let revokedAt: Timestamp?

    /// Reads the columns of `apiTokens(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        tokenID = try row.decode(0)
        title = try row.decode(1)
        scopes = Set(try row.decode(2, as: [String].self).compactMap(TokenScope.init(rawValue:)))
        email = try row.decode(3)
        reviewerCode = try row.decode(4)
        createdBy = try row.decode(5)
        createdAt = try row.decode(6)
        expiresAt = try row.decode(7)
        lastUsedAt = try row.decode(8)
        revokedAt = try row.decode(9)
    }
}

extension Transaction {
    /// Every API token of the award, oldest first.
    public borrowing func apiTokens(of award: Int32) throws(DatabaseError) -> [APITokenRow] {
        try rows(
            """
            SELECT t.token_id, t.title, t.scopes, a.email, r.code, t.created_by, t.created_at, t.expires_at,
                   t.last_used_at, t.revoked_at
            FROM api_token t
            LEFT JOIN account a ON a.award_id = t.award_id AND a.account_id = t.account_id
            LEFT JOIN reviewer r ON r.award_id = t.award_id AND r.reviewer_id = t.reviewer_id
            WHERE t.award_id = \(award) ORDER BY t.token_id
            """, as: APITokenRow.self)
    }

    /// Stores a token under the award's lock and gives its number.
    public borrowing func insertAPIToken(
        of award: Int32, hash: [UInt8], title: String, scopes: Set<TokenScope>, owner: TokenOwner, by actor: String,
        at: Timestamp, expires: Timestamp
    ) throws(DatabaseError) -> Int32 {
        try one(
            """
            INSERT INTO api_token (award_id, token_id, token_hash, title, scopes, account_id, reviewer_id, created_by,
                created_at, expires_at)
            SELECT \(award), coalesce(max(token_id), 0) + 1, \(hash), \(title),
                \(scopes.map(\.rawValue).sorted())::text[], \(orNull: owner.account)::integer,
                \(orNull: owner.reviewer)::integer, \(actor), \(at), \(expires)
            FROM api_token WHERE award_id = \(award)
            RETURNING token_id
            """, as: Int32.self)
    }

    /// Revokes a token; false when there is none of that number that is not revoked.
    public borrowing func revokeAPIToken(
        of award: Int32, number: Int32, at: Timestamp
    ) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE api_token SET revoked_at = \(at)
            WHERE award_id = \(award) AND token_id = \(number) AND revoked_at IS NULL
            """) == 1
    }
}
