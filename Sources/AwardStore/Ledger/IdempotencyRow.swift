public import Postgres

/// The answer a write with a key got before.
public struct IdempotencyRow: RowDecodable {
    /// The command that was sent.
    public let command: String
    /// SHA-256 of what was asked.
    public let requestSHA256: [UInt8]
    /// The answer, as JSON.
    public let response: String

    init(command: String, requestSHA256: [UInt8], response: String) {
        self.command = command
        self.requestSHA256 = requestSHA256
        self.response = response
    }

    /// Reads the columns of `idempotent(_:key:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        command = try row.decode(0)
        requestSHA256 = try row.decode(1)
        response = try row.decode(2)
    }
}

extension Transaction {
    /// What was answered to `key` before.
    public borrowing func idempotent(_ award: Int32, key: String) throws(DatabaseError) -> IdempotencyRow? {
        try optional(
            "SELECT command, request_sha256, response FROM idempotency WHERE award_id = \(award) AND key = \(key)",
            as: IdempotencyRow.self)
    }
}
