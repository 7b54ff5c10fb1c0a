public import AwardCore
public import Postgres

/// A mail to be written into the outbox.
public struct NewMail: Sendable {
    /// What it is about.
    public var kind: MailKind
    /// Who gets it.
    public var owner: TokenOwner
    /// The stage it is about.
    public var stage: Int16?
    /// The address.
    public var recipient: String
    /// The name.
    public var name: String
    /// The language it is written in.
    public var language: Language
    /// What it says.
    public var text: MailText
    /// The part of `Message-ID` before the `@`.
    public var messageID: String

    /// A mail.
    public init(
        kind: MailKind, owner: TokenOwner, stage: Int16?, recipient: String, name: String, language: Language,
        text: MailText, messageID: String
    ) {
        self.kind = kind
        self.owner = owner
        self.stage = stage
        self.recipient = recipient
        self.name = name
        self.language = language
        self.text = text
        self.messageID = messageID
    }
}

extension MailKind: SQLValue, SQLDecodable {}
extension MailState: SQLValue, SQLDecodable {}

extension Transaction {
    /// Writes a mail into the outbox; it leaves after this transaction has committed, or never.
    public borrowing func insertMail(_ mail: NewMail, of award: Int32, at: Timestamp) {
        enqueue(
            """
            INSERT INTO mail (award_id, kind, reviewer_id, account_id, candidate_id, stage_no, recipient, name, language,
                subject, body, message_id, due_at, created_at)
            VALUES (\(award), \(mail.kind), \(orNull: mail.owner.reviewer), \(orNull: mail.owner.account),
                \(orNull: mail.owner.contact), \(orNull: mail.stage), \(mail.recipient), \(mail.name), \(mail.language), \(mail.text.subject),
                \(mail.text.body), \(mail.messageID), \(at), \(at))
            """)
    }

    /// Takes mails of one kind to one person back that have not left, because a newer one is written.
    public borrowing func cancelMail(of award: Int32, kind: MailKind, to owner: TokenOwner, at: Timestamp) {
        enqueue(
            """
            UPDATE mail SET state = 'cancelled', body = '', finished_at = \(at)
            WHERE award_id = \(award) AND kind = \(kind)
              AND (account_id, reviewer_id, candidate_id) IS NOT DISTINCT FROM
                  (\(orNull: owner.account)::integer, \(orNull: owner.reviewer)::integer,
                   \(orNull: owner.contact)::integer)
              AND state IN ('waiting', 'failed', 'doubtful')
            """)
    }

    /// Whether a mail of that kind about a stage was written since the stage was opened or opened again.
    public borrowing func hasMail(
        of award: Int32, kind: MailKind, stage: Int16, since: Timestamp
    ) throws(DatabaseError) -> Bool {
        try one(
            """
            SELECT EXISTS (SELECT FROM mail WHERE award_id = \(award) AND stage_no = \(stage) AND kind = \(kind)
                             AND created_at >= \(since) AND state <> 'cancelled')
            """, as: Bool.self)
    }
}
