public import Postgres

extension Transaction {
    /// Stores the hashes of an account's new recovery codes in place of the old ones.
    public borrowing func replaceRecoveryCodes(of award: Int32, account: Int32, hashes: [[UInt8]], at: Timestamp) {
        enqueue("DELETE FROM recovery_code WHERE award_id = \(award) AND account_id = \(account)")
        for hash in hashes {
            enqueue(
                """
                INSERT INTO recovery_code (award_id, account_id, code_hash, created_at)
                VALUES (\(award), \(account), \(hash), \(at))
                """)
        }
    }

    /// Uses a recovery code up; false when it is none, or was used before.
    public borrowing func useRecoveryCode(
        of award: Int32, account: Int32, hash: [UInt8], at: Timestamp
    ) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE recovery_code SET used_at = \(at)
            WHERE award_id = \(award) AND account_id = \(account) AND code_hash = \(hash) AND used_at IS NULL
            """) == 1
    }
}
