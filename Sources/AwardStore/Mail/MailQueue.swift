public import AwardCore
public import Postgres

/// A mail that one sender holds.
public struct ClaimedMail: RowDecodable {
    /// The award.
    public let award: Int32
    /// The number.
    public let mailID: Int64
    /// Which attempt this is; never the same twice.
    public let attempt: Int
    /// How many attempts count, this one too.
    public let tries: Int
    /// What is to be sent.
    public let mail: OutgoingMail

    /// Reads the columns of `claimMail(of:at:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        award = try row.decode(0)
        mailID = try row.decode(1)
        attempt = try row.decode(2)
        mail = OutgoingMail(
            messageID: try row.decode(3), recipient: try row.decode(4), name: try row.decode(5),
            subject: try row.decode(6), body: try row.decode(7), date: Moment(try row.decode(8, as: Timestamp.self)))
        tries = try row.decode(9)
    }
}

extension Transaction {
    /// The awards that have mail to be sent, or mail whose sender has died.
    public borrowing func awardsWithMail(
        due: Timestamp, claimedBefore: Timestamp
    ) throws(DatabaseError) -> [Int32] {
        try rows(
            """
            SELECT w.award_id FROM award w
            WHERE EXISTS (SELECT FROM mail m
                          WHERE m.award_id = w.award_id AND m.state = 'waiting' AND m.due_at <= \(due))
               OR EXISTS (SELECT FROM mail m
                          WHERE m.award_id = w.award_id AND m.state = 'sending' AND m.claimed_at < \(claimedBefore))
            ORDER BY w.award_id
            """, as: Int32.self)
    }

    /// Takes the next mail that is due for one sender; others go on to the one after it.
    ///
    /// It leaves the waiting ones before anything is sent, and only its own sender's word brings it back.
    public borrowing func claimMail(of award: Int32, at: Timestamp) throws(DatabaseError) -> ClaimedMail? {
        try optional(
            """
            UPDATE mail SET state = 'sending', attempts = attempts + 1, claimed_at = \(at)
            WHERE award_id = \(award) AND mail_id = (
                SELECT mail_id FROM mail WHERE award_id = \(award) AND state = 'waiting' AND due_at <= \(at)
                ORDER BY due_at, mail_id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING award_id, mail_id, attempts, message_id, recipient, name, subject, body, created_at,
                attempts - forgiven
            """, as: ClaimedMail.self)
    }

    /// Writes down what came of a claim; false when it was given up as dead meanwhile.
    public borrowing func settleMail(
        _ claim: ClaimedMail, _ state: MailState, error: String?, due: Timestamp, at: Timestamp
    ) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE mail SET state = \(state), error = \(orNull: error), due_at = \(due), claimed_at = NULL,
                body = CASE WHEN \(state.rawValue) = 'sent' THEN '' ELSE body END,
                finished_at = CASE WHEN \(state.rawValue) = 'waiting' THEN NULL ELSE \(at)::timestamptz END
            WHERE award_id = \(claim.award) AND mail_id = \(claim.mailID) AND attempts = \(claim.attempt)
              AND state IN ('sending', 'doubtful')
            """) == 1
    }

    /// Puts mail in doubt whose sender has died, and cancels what is too old to be true.
    public borrowing func sweepMail(
        of award: Int32, claimedBefore: Timestamp, createdBefore: Timestamp, at: Timestamp
    ) {
        enqueue(
            """
            UPDATE mail SET state = 'doubtful', claimed_at = NULL, finished_at = \(at)
            WHERE award_id = \(award) AND state = 'sending' AND claimed_at < \(claimedBefore)
            """)
        enqueue(
            """
            UPDATE mail SET state = 'cancelled', body = '', finished_at = \(at)
            WHERE award_id = \(award) AND state = 'waiting' AND created_at < \(createdBefore)
            """)
    }

    /// Has a mail sent again that failed or is in doubt; false when there is none of that number that is.
    public borrowing func requeueMail(of award: Int32, number: Int64, at: Timestamp) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE mail SET state = 'waiting', forgiven = attempts, error = NULL, due_at = \(at), created_at = \(at),
                finished_at = NULL
            WHERE award_id = \(award) AND mail_id = \(number) AND state IN ('failed', 'doubtful')
            """) == 1
    }
}
