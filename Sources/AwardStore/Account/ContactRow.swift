public import AwardCore
public import Postgres

/// Who speaks for a candidate, with the personal link, as stored.
public struct ContactRow: RowDecodable {
    /// The candidate.
    public let candidateID: Int32
    /// The candidate's code.
    public let candidateCode: String
    /// The candidate's name.
    public let candidateName: LocalizedText
    /// The person's name; empty when nobody said.
    public let name: String
    /// The address; empty when there is none.
    public let email: String
    /// What the person reads.
    public let language: Language
    /// Who wrote the link.
    public let createdBy: String
    /// When the link was written.
    public let createdAt: Timestamp
    /// When the link ends.
    public let expiresAt: Timestamp
    /// When it was used.
    public let usedAt: Timestamp?
    /// When a session of the contact that still holds was last used.
    public let lastUsedAt: Timestamp?
    /// The award's short name.
    public let slug: String

    /// Reads the columns of the contact queries.
    public init(row: borrowing Row) throws(DatabaseError) {
        candidateID = try row.decode(0)
        candidateCode = try row.decode(1)
        candidateName = LocalizedText(ko: try row.decode(2), en: try row.decode(3))
        name = try row.decode(4)
        email = try row.decode(5)
        language = try row.decode(6)
        createdBy = try row.decode(7)
        createdAt = try row.decode(8)
        expiresAt = try row.decode(9)
        usedAt = try row.decode(10)
        lastUsedAt = try row.decode(11)
        slug = try row.decode(12)
    }

    static let select: SQL = """
        SELECT k.candidate_id, c.code, c.name_ko, c.name_en, k.name, k.email, k.language, k.created_by, k.created_at,
               k.expires_at, k.used_at,
               (SELECT max(s.last_used_at) FROM session s
                WHERE s.award_id = k.award_id AND s.candidate_id = k.candidate_id AND s.state = 'open'),
               w.slug
        FROM contact k
        JOIN candidate c ON c.award_id = k.award_id AND c.candidate_id = k.candidate_id
        JOIN award w ON w.award_id = k.award_id
        """
}

extension Transaction {
    /// Everybody who speaks for a candidate, by the candidates' codes.
    public borrowing func contacts(of award: Int32) throws(DatabaseError) -> [ContactRow] {
        try rows("\(ContactRow.select) WHERE k.award_id = \(award) ORDER BY c.code", as: ContactRow.self)
    }

    /// Who speaks for a candidate.
    public borrowing func contact(of award: Int32, candidate: Int32) throws(DatabaseError) -> ContactRow? {
        try optional(
            "\(ContactRow.select) WHERE k.award_id = \(award) AND k.candidate_id = \(candidate)", as: ContactRow.self)
    }

    /// The contact of a link's hash.
    public borrowing func contact(of award: Int32, hash: [UInt8]) throws(DatabaseError) -> ContactRow? {
        try optional(
            "\(ContactRow.select) WHERE k.award_id = \(award) AND k.token_hash = \(hash)", as: ContactRow.self)
    }

    /// Stores who speaks for a candidate, with a link in place of the one before.
    public borrowing func replaceContact(
        of award: Int32, candidate: Int32, name: String, email: String, language: Language, hash: [UInt8],
        by actor: String, at: Timestamp, expires: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO contact (award_id, candidate_id, name, email, language, token_hash, created_by, created_at,
                expires_at)
            VALUES (\(award), \(candidate), \(name), \(email), \(language), \(hash), \(actor), \(at), \(expires))
            ON CONFLICT (award_id, candidate_id) DO UPDATE SET name = excluded.name, email = excluded.email,
                language = excluded.language, token_hash = excluded.token_hash, created_by = excluded.created_by,
                created_at = excluded.created_at, expires_at = excluded.expires_at, used_at = NULL
            """)
    }

    /// Uses a contact's link up; false when somebody was faster.
    public borrowing func useContactLink(
        of award: Int32, hash: [UInt8], at: Timestamp
    ) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE contact SET used_at = \(at)
            WHERE award_id = \(award) AND token_hash = \(hash) AND used_at IS NULL AND expires_at > \(at)
            """) == 1
    }

    /// Keeps what a candidate's contact wants to read.
    public borrowing func setContactLanguage(_ award: Int32, _ candidate: Int32, _ language: Language) {
        enqueue(
            "UPDATE contact SET language = \(language) WHERE award_id = \(award) AND candidate_id = \(candidate)")
    }
}
