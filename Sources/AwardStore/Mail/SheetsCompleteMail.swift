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
    /// time wait for one another, so that one of them tells.
    public borrowing func insertSheetsCompleteMail(_ mail: SheetsCompleteMail, at: Timestamp) {
        enqueue(
            """
            SELECT tell_sheets_complete(\(mail.award), \(mail.stage), \(mail.reviewer), \(mail.pools)::text[],
                \(mail.korean.subject), \(mail.korean.body), \(mail.english.subject), \(mail.english.body),
                \(SheetsCompleteMail.namePlaceholder), \(at))
            """)
    }
}
