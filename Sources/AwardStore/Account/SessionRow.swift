public import Postgres

/// One open session of somebody, without what it is known by.
public struct SessionRow: RowDecodable {
    /// The hash of its token.
    public let tokenHash: [UInt8]
    /// When it began.
    public let createdAt: Timestamp
    /// When it was last used, as far as that was written down.
    public let lastUsedAt: Timestamp
    /// When it ends.
    public let expiresAt: Timestamp

    /// Reads the columns of `sessions(of:owner:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        tokenHash = try row.decode(0)
        createdAt = try row.decode(1)
        lastUsedAt = try row.decode(2)
        expiresAt = try row.decode(3)
    }
}

extension Transaction {
    /// The open sessions of one person, the one used last first.
    public borrowing func sessions(of award: Int32, owner: TokenOwner) throws(DatabaseError) -> [SessionRow] {
        try rows(
            """
            SELECT token_hash, created_at, last_used_at, expires_at FROM session
            WHERE award_id = \(award) AND state = 'open'
              AND (account_id, reviewer_id, candidate_id) IS NOT DISTINCT FROM
                  (\(orNull: owner.account)::integer, \(orNull: owner.reviewer)::integer,
                   \(orNull: owner.contact)::integer)
            ORDER BY last_used_at DESC, token_hash
            """, as: SessionRow.self)
    }
}
