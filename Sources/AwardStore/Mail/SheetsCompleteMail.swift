public import AwardCore
public import Postgres

/// What the chairs of a stage are told when its last sheet is in.
public struct SheetsCompleteMail: Sendable {
    /// What stands in the texts for the name of whoever gets one.
    public static let namePlaceholder = "{name}"

    /// The award.
    public var award: Int32
    /// The stage.
    public var stage: Int16
    /// The reviewer who has just handed a sheet in.
    public var reviewer: Int32
    /// The pools of the stage's panel; its chairs are told.
    public var pools: [String]
    /// The text in Korean.
    public var korean: MailText
    /// The text in English.
    public var english: MailText

    /// A mail to the chairs.
    public init(
        award: Int32, stage: Int16, reviewer: Int32, pools: [String], korean: MailText, english: MailText
    ) {
        self.award = award
        self.stage = stage
        self.reviewer = reviewer
        self.pools = pools
        self.korean = korean
        self.english = english
    }
}

extension Transaction {
    /// Tells the chairs if the sheet just stored was the stage's last, once each time the stage is opened.
    ///
    /// Most sheets are not their reviewer's last, and cost one look at the reviewer's own. Reviewers who finish at the same
    /// time wait for one another, so that the second sees the first and one of them tells.
    public borrowing func insertSheetsCompleteMail(_ mail: SheetsCompleteMail, at: Timestamp) {
        enqueue(
            """
            SELECT CASE WHEN EXISTS (\(unfinished(mail, "AND a.reviewer_id = \(mail.reviewer)")))
                THEN set_config('simsa.reviewer_done', 'no', true)
                ELSE set_config('simsa.reviewer_done', 'yes', true)
                     || pg_advisory_xact_lock(hashtextextended('sheets ' || \(mail.stage)::text, \(Int64(mail.award))))::text
                END
            """)
        enqueue(
            """
            INSERT INTO mail (award_id, kind, reviewer_id, account_id, stage_no, recipient, name, language, subject,
                body, message_id, due_at, created_at)
            SELECT \(mail.award), 'sheets_complete', c.reviewer_id, c.account_id, \(mail.stage), c.email, c.name,
                c.language, CASE c.language WHEN 'en' THEN \(mail.english.subject) ELSE \(mail.korean.subject) END,
                replace(CASE c.language WHEN 'en' THEN \(mail.english.body) ELSE \(mail.korean.body) END,
                    \(SheetsCompleteMail.namePlaceholder), c.name),
                gen_random_uuid()::text, \(at), \(at)
            FROM (
                SELECT r.reviewer_id, NULL::integer AS account_id, r.email, r.language,
                       CASE r.language WHEN 'en' THEN r.name_en ELSE r.name_ko END AS name
                FROM reviewer r
                WHERE r.award_id = \(mail.award) AND r.role = 'chair' AND r.state = 'active' AND r.email <> ''
                  AND (cardinality(\(mail.pools)::text[]) = 0 OR r.pool = ANY (\(mail.pools)::text[]))
                UNION ALL
                SELECT NULL, a.account_id, a.email, a.language,
                       CASE a.language WHEN 'en' THEN a.name_en ELSE a.name_ko END
                FROM account a
                WHERE a.award_id = \(mail.award) AND 'chair' = ANY (a.roles) AND a.disabled_at IS NULL) c
            WHERE CASE WHEN current_setting('simsa.reviewer_done', true) = 'yes' THEN
                NOT EXISTS (\(unfinished(mail, "")))
                AND NOT EXISTS (SELECT FROM mail m JOIN stage t ON t.award_id = m.award_id AND t.stage_no = m.stage_no
                                WHERE m.award_id = \(mail.award) AND m.stage_no = \(mail.stage)
                                  AND m.kind = 'sheets_complete' AND m.created_at >= t.opened_at)
                ELSE false END
            """)
    }

    private borrowing func unfinished(_ mail: SheetsCompleteMail, _ condition: SQL) -> SQL {
        """
        SELECT FROM assignment a
        JOIN candidate k ON k.award_id = a.award_id AND k.candidate_id = a.candidate_id
             AND k.state NOT IN ('withdrawn', 'rejected', 'cancelled')
        LEFT JOIN scoresheet s ON s.award_id = a.award_id AND s.stage_no = a.stage_no
             AND s.reviewer_id = a.reviewer_id AND s.candidate_id = a.candidate_id
        WHERE a.award_id = \(mail.award) AND a.stage_no = \(mail.stage) AND a.released_at IS NULL
          AND coalesce(s.state, 'draft') = 'draft' \(condition)
        """
    }
}
