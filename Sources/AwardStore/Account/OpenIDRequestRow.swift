public import Postgres

/// A sign-in on its way to an identity provider and back.
public struct OpenIDRequestRow: RowDecodable {
    /// What the id_token has to carry.
    public let nonce: String
    /// The verifier whose hash the provider was given.
    public let verifier: String
    /// Where to go afterwards.
    public let returnTo: String
    /// When it is too late.
    public let expiresAt: Timestamp
    /// The award's short name.
    public let slug: String

    /// Reads the columns of `redeemOpenIDRequest`.
    public init(row: borrowing Row) throws(DatabaseError) {
        nonce = try row.decode(0)
        verifier = try row.decode(1)
        returnTo = try row.decode(2)
        expiresAt = try row.decode(3)
        slug = try row.decode(4)
    }
}

extension Transaction {
    /// Keeps what is needed when the browser comes back; what is too old goes at the same time.
    public borrowing func insertOpenIDRequest(
        of award: Int32, stateHash: [UInt8], browserHash: [UInt8], nonce: String, verifier: String, returnTo: String,
        at: Timestamp, expires: Timestamp
    ) {
        enqueue("DELETE FROM open_id_request WHERE award_id = \(award) AND expires_at < \(at)")
        enqueue(
            """
            INSERT INTO open_id_request (award_id, state_hash, browser_hash, nonce, verifier, return_to, expires_at)
            VALUES (\(award), \(stateHash), \(browserHash), \(nonce), \(verifier), \(returnTo), \(expires))
            """)
    }

    /// Takes a request out, so that its state works once, and only in the browser that began it.
    public borrowing func redeemOpenIDRequest(
        of award: Int32, stateHash: [UInt8], browserHash: [UInt8]
    ) throws(DatabaseError) -> OpenIDRequestRow? {
        try optional(
            """
            WITH redeemed AS (
                DELETE FROM open_id_request
                WHERE award_id = \(award) AND state_hash = \(stateHash) AND browser_hash = \(browserHash)
                RETURNING award_id, nonce, verifier, return_to, expires_at)
            SELECT d.nonce, d.verifier, d.return_to, d.expires_at, w.slug
            FROM redeemed d JOIN award w ON w.award_id = d.award_id
            """, as: OpenIDRequestRow.self)
    }

    /// The account an identity provider's user is linked to.
    public borrowing func openIDAccount(
        of award: Int32, issuer: String, subject: String
    ) throws(DatabaseError) -> Int32? {
        try optional(
            """
            SELECT account_id FROM open_id_identity
            WHERE award_id = \(award) AND issuer = \(issuer) AND subject = \(subject)
            """, as: Int32.self)
    }

    /// Links an identity provider's user to an account.
    public borrowing func insertOpenIDIdentity(
        of award: Int32, issuer: String, subject: String, account: Int32, at: Timestamp
    ) {
        enqueue(
            """
            INSERT INTO open_id_identity (award_id, issuer, subject, account_id, linked_at)
            VALUES (\(award), \(issuer), \(subject), \(account), \(at))
            """)
    }
}
