public import AwardCore
import AwardStore
public import Postgres

/// How mail stands: how many of every state, and the latest.
public struct ShowMail: Query {
    public static let action = Action.mailRead

    /// How many of the latest are listed.
    public var limit: Int

    /// Asks how mail stands.
    public init(limit: Int = 50) {
        self.limit = limit
    }

    /// The answer.
    public struct Answer: Codable, Sendable {
        /// How many there are of every state.
        public let counts: [MailState: Int]
        /// The latest, newest first.
        public let mails: [MailLine]
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        try context.permit(.mailRead)
        return Answer(
            counts: try tx.mailCounts(of: context.awardID),
            mails: try tx.mail(of: context.awardID, limit: max(1, min(limit, 1000))).map(MailLine.init))
    }
}

/// One mail in a list, without its text.
public struct MailLine: Codable, Sendable {
    /// The number.
    public let number: Int64
    /// What it is about.
    public let kind: MailKind
    /// The address.
    public let recipient: String
    /// The subject.
    public let subject: String
    /// Where it stands.
    public let state: MailState
    /// How often it was tried.
    public let attempts: Int
    /// What the mail server said, or what went wrong.
    public let error: String?
    /// When it was written.
    public let writtenAt: Moment
    /// When it was sent or given up.
    public let finishedAt: Moment?

    init(_ row: MailRow) {
        number = row.mailID
        kind = row.kind
        recipient = row.recipient
        subject = row.subject
        state = row.state
        attempts = row.attempts
        error = row.error
        writtenAt = Moment(row.createdAt)
        finishedAt = row.finishedAt.map(Moment.init)
    }
}

/// Has a mail sent again that failed or is in doubt. It keeps its `Message-ID`, so that a receiver who has it already can
/// tell.
public struct ResendMail: Command {
    public static let action = Action.mailSend

    /// The mail's number.
    public var number: Int64

    /// Has the mail of that number sent again.
    public init(number: Int64) {
        self.number = number
    }

    public var subject: String { "mail \(number)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Int64 {
        try context.permit(.mailSend)
        guard try tx.requeueMail(of: context.awardID, number: number, at: context.at) else {
            throw Refusal(.notFound(.mail, name: "\(number)", suggestions: []))
        }
        return number
    }
}
