public import Postgres

/// An entry to be written into the ledger.
public struct LedgerWrite: Sendable {
    /// The award.
    public var award: Int32
    /// When.
    public var at: Timestamp
    /// Who did it.
    public var actor: String
    /// What was done, e.g. `score.submit`.
    public var command: String
    /// What it was done to.
    public var subject: String
    /// Canonical JSON of what was asked and what came of it.
    public var body: String
    /// SHA-256 over all of this.
    public var sha256: [UInt8]

    /// An entry.
    public init(
        award: Int32, at: Timestamp, actor: String, command: String, subject: String, body: String, sha256: [UInt8]
    ) {
        self.award = award
        self.at = at
        self.actor = actor
        self.command = command
        self.subject = subject
        self.body = body
        self.sha256 = sha256
    }

    /// The statement that writes it.
    var insertion: SQL {
        """
        INSERT INTO ledger (award_id, at, actor, command, subject, body, sha256)
        VALUES (\(award), \(at), \(actor), \(command), \(subject), \(body), \(sha256))
        """
    }
}

extension Transaction {
    /// Writes one entry, together with the change it tells of; who watches the award hears of it at commit.
    public borrowing func insertLedger(_ entry: LedgerWrite) {
        enqueue(entry.insertion)
        notifyProgress(of: entry.award, command: entry.command)
    }
}
