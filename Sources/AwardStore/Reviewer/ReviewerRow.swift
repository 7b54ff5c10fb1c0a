public import AwardCore
public import Postgres

/// A reviewer as stored.
public struct ReviewerRow: RowDecodable, Codable {
    /// The number within the award.
    public let reviewerID: Int32
    /// The code, as people type it.
    public let code: String
    /// The name.
    public let name: LocalizedText
    /// The organisation's code, if it is one of the award's.
    public let organisation: String?
    /// The organisation's name.
    public let organisationName: String
    /// The pool.
    public let pool: String
    /// Chair or member.
    public let role: String
    /// Whether from outside the host.
    public let isExternal: Bool
    /// Where to write to.
    public let email: String
    /// Fewest candidates, if given for this reviewer.
    public let minimumLoad: Int?
    /// Most candidates, if given for this reviewer.
    public let maximumLoad: Int?
    /// Employers and advice declared, as JSON.
    public let engagements: String
    /// Fields of expertise.
    public let expertise: [String]
    /// Active, replaced or removed.
    public let state: ReviewerState
    /// Why replaced or removed.
    public let stateReason: String?
    /// Who took over.
    public let replacedBy: Int32?
    /// When the pledge was signed.
    public let pledgedAt: Timestamp?
    /// Rises with every change.
    public let revision: Int

    /// Whether the reviewer presides.
    public var isChair: Bool { role == "chair" }

    /// Reads the columns of the reviewer queries.
    public init(row: borrowing Row) throws(DatabaseError) {
        reviewerID = try row.decode(0)
        code = try row.decode(1)
        name = LocalizedText(ko: try row.decode(2), en: try row.decode(3))
        organisation = try row.decode(4)
        organisationName = try row.decode(5)
        pool = try row.decode(6)
        role = try row.decode(7)
        isExternal = try row.decode(8)
        email = try row.decode(9)
        minimumLoad = try row.decode(10)
        maximumLoad = try row.decode(11)
        engagements = try row.decode(12)
        state = try row.decode(13)
        stateReason = try row.decode(14)
        replacedBy = try row.decode(15)
        pledgedAt = try row.decode(16)
        revision = try row.decode(17)
        expertise = try row.decode(18)
    }

    static let select: SQL = """
        SELECT reviewer_id, code, name_ko, name_en, organisation_code, organisation_name, pool, role, is_external,
               email, minimum_load, maximum_load, engagements, state, state_reason, replaced_by, pledged_at, revision,
               expertise
        FROM reviewer
        """
}

extension ReviewerState: SQLValue, SQLDecodable {}

extension Transaction {
    /// All reviewers by code, also those replaced or removed.
    public borrowing func reviewers(of award: Int32) throws(DatabaseError) -> [ReviewerRow] {
        try rows("\(ReviewerRow.select) WHERE award_id = \(award) ORDER BY code", as: ReviewerRow.self)
    }

    /// The reviewer of that code, or of that name where the name is unique.
    public borrowing func reviewers(of award: Int32, called text: String) throws(DatabaseError) -> [ReviewerRow] {
        try rows(
            """
            \(ReviewerRow.select) WHERE award_id = \(award)
              AND (code = \(text) OR name_ko = \(text) OR name_en = \(text))
            ORDER BY (code = \(text)) DESC, code
            """, as: ReviewerRow.self)
    }

    /// One reviewer by number.
    public borrowing func reviewer(of award: Int32, number: Int32) throws(DatabaseError) -> ReviewerRow? {
        try optional(
            "\(ReviewerRow.select) WHERE award_id = \(award) AND reviewer_id = \(number)", as: ReviewerRow.self)
    }

    /// Corrects what a reviewer and where they come from is called, and their address.
    public borrowing func setReviewerNames(
        _ award: Int32, _ reviewer: Int32, nameKo: String, nameEn: String, organisationName: String, email: String
    ) {
        enqueue(
            """
            UPDATE reviewer SET name_ko = \(nameKo), name_en = \(nameEn), organisation_name = \(organisationName),
                email = \(email), revision = revision + 1
            WHERE award_id = \(award) AND reviewer_id = \(reviewer)
            """)
    }

    /// Records the pledge.
    public borrowing func setPledge(_ award: Int32, _ reviewer: Int32, at: Timestamp) {
        enqueue(
            """
            UPDATE reviewer SET pledged_at = \(at), revision = revision + 1
            WHERE award_id = \(award) AND reviewer_id = \(reviewer)
            """)
    }

    /// Records that a reviewer was replaced or removed. Scoresheets stay.
    public borrowing func setReviewerState(
        _ award: Int32, _ reviewer: Int32, _ state: ReviewerState, reason: String, replacedBy: Int32?
    ) {
        enqueue(
            """
            UPDATE reviewer SET state = \(state), state_reason = \(reason), replaced_by = \(orNull: replacedBy),
                revision = revision + 1
            WHERE award_id = \(award) AND reviewer_id = \(reviewer)
            """)
    }
}
