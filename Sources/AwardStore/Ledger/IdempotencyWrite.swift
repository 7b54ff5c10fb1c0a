public import Postgres

/// The answer to a write that came with a key, to be kept.
public struct IdempotencyWrite: Sendable {
    /// The award.
    public var award: Int32
    /// The key.
    public var key: String
    /// The command that was sent.
    public var command: String
    /// SHA-256 of what was asked, and by whom.
    public var requestSHA256: [UInt8]
    /// The answer, as JSON.
    public var response: String
    /// When it was given.
    public var at: Timestamp

    /// An answer to keep.
    public init(
        award: Int32, key: String, command: String, requestSHA256: [UInt8], response: String, at: Timestamp
    ) {
        self.award = award
        self.key = key
        self.command = command
        self.requestSHA256 = requestSHA256
        self.response = response
        self.at = at
    }

    /// The statement that keeps it.
    var insertion: SQL {
        """
        INSERT INTO idempotency (award_id, key, command, request_sha256, response, at)
        VALUES (\(award), \(key), \(command), \(requestSHA256), \(response), \(at))
        """
    }
}

extension Transaction {
    /// Keeps the answer to a key.
    public borrowing func insertIdempotent(_ answer: IdempotencyWrite) {
        enqueue(answer.insertion)
    }
}
