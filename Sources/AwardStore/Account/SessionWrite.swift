public import Postgres

/// Whose a session or token is.
public enum TokenOwner: Sendable, Hashable {
    /// The office account of that number.
    case account(Int32)
    /// The reviewer of that number.
    case reviewer(Int32)
    /// Who speaks for the candidate of that number.
    case contact(Int32)

    var account: Int32? {
        guard case .account(let number) = self else { return nil }
        return number
    }

    var reviewer: Int32? {
        guard case .reviewer(let number) = self else { return nil }
        return number
    }

    var contact: Int32? {
        guard case .contact(let number) = self else { return nil }
        return number
    }
}

extension Transaction {
    /// Shares the award with scoresheets and others who write into the ledger; a seal waits for them.
    public borrowing func shareAward(_ award: Int32) {
        enqueue("SELECT pg_advisory_xact_lock_shared(1, \(award))")
    }

    /// Stores a session; those of the award that are over go at the same time.
    public borrowing func insertSession(
        of award: Int32, hash: [UInt8], owner: TokenOwner, isPending: Bool, at: Timestamp, expires: Timestamp
    ) {
        enqueue("DELETE FROM session WHERE award_id = \(award) AND expires_at < \(at)")
        enqueue(
            """
            INSERT INTO session (award_id, token_hash, state, account_id, reviewer_id, candidate_id, created_at,
                last_used_at, expires_at)
            VALUES (\(award), \(hash), \(isPending ? "pending" : "open"), \(orNull: owner.account),
                \(orNull: owner.reviewer), \(orNull: owner.contact), \(at), \(at), \(expires))
            """)
    }

    /// Writes down that a session was used.
    public borrowing func touchSession(of award: Int32, hash: [UInt8], at: Timestamp) {
        enqueue("UPDATE session SET last_used_at = \(at) WHERE award_id = \(award) AND token_hash = \(hash)")
    }

    /// Writes down that a token was used.
    public borrowing func touchToken(of award: Int32, number: Int32, at: Timestamp) {
        enqueue("UPDATE api_token SET last_used_at = \(at) WHERE award_id = \(award) AND token_id = \(number)")
    }

    /// Ends one session; false when there was none.
    public borrowing func deleteSession(of award: Int32, hash: [UInt8]) throws(DatabaseError) -> Bool {
        try execute("DELETE FROM session WHERE award_id = \(award) AND token_hash = \(hash)") == 1
    }

    /// Ends every session of one person; gives how many there were.
    public borrowing func deleteSessions(of award: Int32, owner: TokenOwner) throws(DatabaseError) -> Int {
        switch owner {
        case .account(let number):
            return try execute("DELETE FROM session WHERE award_id = \(award) AND account_id = \(number)")
        case .reviewer(let number):
            return try execute("DELETE FROM session WHERE award_id = \(award) AND reviewer_id = \(number)")
        case .contact(let number):
            return try execute("DELETE FROM session WHERE award_id = \(award) AND candidate_id = \(number)")
        }
    }
}
