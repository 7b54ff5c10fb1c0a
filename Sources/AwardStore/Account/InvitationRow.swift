public import AwardCore
public import Postgres

/// A reviewer's personal link as stored.
public struct InvitationRow: RowDecodable {
    /// The reviewer.
    public let reviewerID: Int32
    /// The reviewer's code.
    public let reviewerCode: String
    /// The reviewer's name.
    public let name: LocalizedText
    /// What the reviewer reads.
    public let language: Language
    /// Whether the reviewer takes part.
    public let reviewerState: ReviewerState
    /// When the link ends.
    public let expiresAt: Timestamp
    /// When it was used.
    public let usedAt: Timestamp?
    /// The award's short name.
    public let slug: String

    /// Reads the columns of `invitation(of:hash:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        reviewerID = try row.decode(0)
        reviewerCode = try row.decode(1)
        name = LocalizedText(ko: try row.decode(2), en: try row.decode(3))
        language = try row.decode(4)
        reviewerState = try row.decode(5)
        expiresAt = try row.decode(6)
        usedAt = try row.decode(7)
        slug = try row.decode(8)
    }
}

extension Transaction {
    /// The invitation of a token's hash.
    public borrowing func invitation(of award: Int32, hash: [UInt8]) throws(DatabaseError) -> InvitationRow? {
        try optional(
            """
            SELECT r.reviewer_id, r.code, r.name_ko, r.name_en, r.language, r.state, i.expires_at, i.used_at, w.slug
            FROM invitation i
            JOIN reviewer r ON r.award_id = i.award_id AND r.reviewer_id = i.reviewer_id
            JOIN award w ON w.award_id = i.award_id
            WHERE i.award_id = \(award) AND i.token_hash = \(hash)
            """, as: InvitationRow.self)
    }

    /// Stores a reviewer's link in place of the one before.
    public borrowing func replaceInvitation(
        of award: Int32, reviewer: Int32, hash: [UInt8], by actor: String, at: Timestamp, expires: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO invitation (award_id, reviewer_id, token_hash, created_by, created_at, expires_at)
            VALUES (\(award), \(reviewer), \(hash), \(actor), \(at), \(expires))
            ON CONFLICT (award_id, reviewer_id) DO UPDATE SET token_hash = excluded.token_hash,
                created_by = excluded.created_by, created_at = excluded.created_at,
                expires_at = excluded.expires_at, used_at = NULL
            """)
    }

    /// Uses a link up; false when somebody was faster.
    public borrowing func useInvitation(
        of award: Int32, hash: [UInt8], at: Timestamp
    ) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE invitation SET used_at = \(at)
            WHERE award_id = \(award) AND token_hash = \(hash) AND used_at IS NULL AND expires_at > \(at)
            """) == 1
    }

    /// What reviewers read, by number.
    public borrowing func reviewerLanguages(of award: Int32) throws(DatabaseError) -> [Int32: Language] {
        let found = try rows(
            "SELECT reviewer_id, language FROM reviewer WHERE award_id = \(award)", as: (Int32, Language).self)
        return Dictionary(uniqueKeysWithValues: found)
    }
}
