/// A mail in the hands of a sender.
public struct OutgoingMail: Sendable, Hashable {
    /// The part of `Message-ID` before the `@`, fixed when the mail was written: should a mail ever arrive twice, the
    /// receiver can tell.
    public var messageID: String
    /// The address it goes to.
    public var recipient: String
    /// Whose address that is.
    public var name: String
    /// The subject.
    public var subject: String
    /// The text.
    public var body: String
    /// When it was written.
    public var date: Moment

    /// A mail.
    public init(messageID: String, recipient: String, name: String, subject: String, body: String, date: Moment) {
        self.messageID = messageID
        self.recipient = recipient
        self.name = name
        self.subject = subject
        self.body = body
        self.date = date
    }
}

/// What came of handing a mail over.
public enum MailOutcome: Sendable, Hashable {
    /// The mail server has taken it.
    case accepted
    /// It was surely not taken; another attempt may do better.
    case postponed(String)
    /// The mail server will never take it.
    case refused(String)
    /// All of it was handed over, but no answer came: it may be on its way.
    case unknown(String)
}

/// Hands mails over to a mail server.
public protocol MailCarrier: Sendable {
    /// Hands one mail over.
    func carry(_ mail: OutgoingMail) async -> MailOutcome
}
