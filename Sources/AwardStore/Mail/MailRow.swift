public import AwardCore
public import Postgres

/// A mail as stored, without its text.
public struct MailRow: RowDecodable {
    /// The number.
    public let mailID: Int64
    /// What it is about.
    public let kind: MailKind
    /// The address.
    public let recipient: String
    /// The name.
    public let name: String
    /// The subject.
    public let subject: String
    /// Where it stands.
    public let state: MailState
    /// How often it was tried.
    public let attempts: Int
    /// What the mail server said, or what went wrong.
    public let error: String?
    /// When it was written.
    public let createdAt: Timestamp
    /// When it is tried next.
    public let dueAt: Timestamp
    /// When it was sent or given up.
    public let finishedAt: Timestamp?

    /// Reads the columns of `mail(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        mailID = try row.decode(0)
        kind = try row.decode(1)
        recipient = try row.decode(2)
        name = try row.decode(3)
        subject = try row.decode(4)
        state = try row.decode(5)
        attempts = try row.decode(6)
        error = try row.decode(7)
        createdAt = try row.decode(8)
        dueAt = try row.decode(9)
        finishedAt = try row.decode(10)
    }
}

extension Transaction {
    /// The latest mails, newest first.
    public borrowing func mail(of award: Int32, limit: Int) throws(DatabaseError) -> [MailRow] {
        try rows(
            """
            SELECT mail_id, kind, recipient, name, subject, state, attempts, error, created_at, due_at, finished_at
            FROM mail WHERE award_id = \(award) ORDER BY mail_id DESC LIMIT \(limit)
            """, as: MailRow.self)
    }

    /// How many mails there are of every state.
    public borrowing func mailCounts(of award: Int32) throws(DatabaseError) -> [MailState: Int] {
        let found = try rows(
            "SELECT state, count(*) FROM mail WHERE award_id = \(award) GROUP BY state", as: (MailState, Int).self)
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// How many assigned sheets each reviewer of a stage has not finished; only reviewers who have some.
    public borrowing func unfinishedSheets(
        of award: Int32, stage: Int16
    ) throws(DatabaseError) -> [Int32: Int] {
        let found = try rows(
            """
            SELECT u.reviewer_id, count(*)
            FROM unfinished_sheet u
            JOIN reviewer r ON r.award_id = u.award_id AND r.reviewer_id = u.reviewer_id AND r.state = 'active'
            WHERE u.award_id = \(award) AND u.stage_no = \(stage)
            GROUP BY u.reviewer_id
            """, as: (Int32, Int).self)
        return Dictionary(uniqueKeysWithValues: found)
    }
}
