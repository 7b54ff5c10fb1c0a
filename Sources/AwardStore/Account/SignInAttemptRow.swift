public import AwardCore
public import Postgres

/// Failed attempts to sign in by one account or from one address.
public struct SignInAttemptRow: RowDecodable {
    /// How many, one after the other.
    public let failures: Int
    /// When the last was.
    public let lastAt: Timestamp

    /// Reads the columns of `signInAttempts(of:_:key:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        failures = try row.decode(0)
        lastAt = try row.decode(1)
    }
}

extension Transaction {
    /// Holds an account's or address's attempts for one at a time.
    public borrowing func lockSignInAttempts(of award: Int32, _ kind: SignInThrottle.Kind, key: [UInt8]) {
        enqueue(
            "SELECT pg_advisory_xact_lock(hashtextextended(\(kind.rawValue) || encode(\(key), 'hex'), \(Int64(award))))"
        )
    }

    /// The attempts that failed so far.
    public borrowing func signInAttempts(
        of award: Int32, _ kind: SignInThrottle.Kind, key: [UInt8]
    ) throws(DatabaseError) -> SignInAttemptRow? {
        try optional(
            """
            SELECT failures, last_at FROM sign_in_attempt
            WHERE award_id = \(award) AND kind = \(kind.rawValue) AND key = \(key)
            """, as: SignInAttemptRow.self)
    }

    /// Stores how many attempts failed; rows nobody needs any more go at the same time.
    public borrowing func setSignInAttempts(
        of award: Int32, _ kind: SignInThrottle.Kind, key: [UInt8], failures: Int, at: Timestamp,
        forgetBefore: Timestamp
    ) {
        enqueue("DELETE FROM sign_in_attempt WHERE award_id = \(award) AND last_at < \(forgetBefore)")
        enqueue(
            """
            INSERT INTO sign_in_attempt (award_id, kind, key, failures, last_at)
            VALUES (\(award), \(kind.rawValue), \(key), \(failures), \(at))
            ON CONFLICT (award_id, kind, key) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at
            """)
    }

    /// Takes back one attempt that turned out right.
    public borrowing func takeBackSignInAttempt(of award: Int32, _ kind: SignInThrottle.Kind, key: [UInt8]) {
        enqueue(
            """
            UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0)
            WHERE award_id = \(award) AND kind = \(kind.rawValue) AND key = \(key)
            """)
    }

    /// Forgets the failures of an account whose owner has signed in.
    public borrowing func forgetSignInAttempts(of award: Int32, _ kind: SignInThrottle.Kind, key: [UInt8]) {
        enqueue(
            """
            DELETE FROM sign_in_attempt
            WHERE award_id = \(award) AND kind = \(kind.rawValue) AND key = \(key)
            """)
    }
}
