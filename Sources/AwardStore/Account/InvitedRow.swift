public import AwardCore
public import Postgres

/// A reviewer with the personal link written last, if any.
public struct InvitedRow: RowDecodable {
    /// The reviewer's code.
    public let code: String
    /// The reviewer's name.
    public let name: LocalizedText
    /// The address; empty when there is none.
    public let email: String
    /// When the link was written.
    public let createdAt: Timestamp?
    /// When the link ends.
    public let expiresAt: Timestamp?
    /// When it was used.
    public let usedAt: Timestamp?
    /// When a session of the reviewer that still holds was last used.
    public let lastUsedAt: Timestamp?

    /// Reads the columns of `invitedReviewers(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        code = try row.decode(0)
        name = LocalizedText(ko: try row.decode(1), en: try row.decode(2))
        email = try row.decode(3)
        createdAt = try row.decode(4)
        expiresAt = try row.decode(5)
        usedAt = try row.decode(6)
        lastUsedAt = try row.decode(7)
    }
}

extension Transaction {
    /// The reviewers who take part, by code, with the links they were given.
    public borrowing func invitedReviewers(of award: Int32) throws(DatabaseError) -> [InvitedRow] {
        try rows(
            """
            SELECT r.code, r.name_ko, r.name_en, r.email, i.created_at, i.expires_at, i.used_at,
                   (SELECT max(s.last_used_at) FROM session s
                    WHERE s.award_id = r.award_id AND s.reviewer_id = r.reviewer_id AND s.state = 'open')
            FROM reviewer r
            LEFT JOIN invitation i ON i.award_id = r.award_id AND i.reviewer_id = r.reviewer_id
            WHERE r.award_id = \(award) AND r.state = 'active' ORDER BY r.code
            """, as: InvitedRow.self)
    }
}
