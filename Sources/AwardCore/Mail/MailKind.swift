/// What a mail is about.
public enum MailKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A reviewer's personal link.
    case invitation
    /// The personal link of a candidate's contact.
    case contactInvitation = "contact_invitation"
    /// Candidates to score.
    case assignment
    /// Unfinished scoresheets.
    case reminder
    /// All scoresheets of a stage are in; to the chair.
    case sheetsComplete = "sheets_complete"
}

/// Where a mail stands.
public enum MailState: String, Sendable, Hashable, Codable, CaseIterable {
    /// To be sent.
    case waiting
    /// In the hands of a sender.
    case sending
    /// Accepted by the mail server.
    case sent
    /// Refused by the mail server, or not accepted after the last attempt.
    case failed
    /// Perhaps accepted: the sender or the line died between handing over and answer. Not sent again by itself.
    case doubtful
    /// Superseded by a newer one, or too old to be sent.
    case cancelled
}
