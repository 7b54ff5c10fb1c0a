public import AwardCore
public import Postgres

/// An office account as stored.
public struct AccountRow: RowDecodable {
    /// The number within the award.
    public let accountID: Int32
    /// The address to sign in with, in its canonical form.
    public let email: String
    /// The name.
    public let name: LocalizedText
    /// The roles.
    public let roles: Set<Role>
    /// What the person reads.
    public let language: Language
    /// The hash of the password; `nil` before one was set.
    public let passwordHash: String?
    /// The secret of the second factor; `nil` before it was set up.
    public let totpSecret: [UInt8]?
    /// When the second factor was confirmed by a code.
    public let totpConfirmedAt: Timestamp?
    /// The last period whose code was used.
    public let totpStep: Int64?
    /// When the account was disabled.
    public let disabledAt: Timestamp?
    /// When it was added.
    public let createdAt: Timestamp
    /// When somebody last signed in with it and used the session, as far as sessions are kept.
    public let lastUsedAt: Timestamp?
    /// How many recovery codes are left.
    public let recoveryCodes: Int

    /// Reads the columns of the account queries.
    public init(row: borrowing Row) throws(DatabaseError) {
        accountID = try row.decode(0)
        email = try row.decode(1)
        name = LocalizedText(ko: try row.decode(2), en: try row.decode(3))
        roles = Role.set(try row.decode(4))
        language = try row.decode(5)
        passwordHash = try row.decode(6)
        totpSecret = try row.decode(7)
        totpConfirmedAt = try row.decode(8)
        totpStep = try row.decode(9)
        disabledAt = try row.decode(10)
        createdAt = try row.decode(11)
        lastUsedAt = try row.decode(12)
        recoveryCodes = try row.decode(13)
    }

    static let select: SQL = """
        SELECT a.account_id, a.email, a.name_ko, a.name_en, a.roles, a.language, a.password_hash, a.totp_secret,
               a.totp_confirmed_at, a.totp_step, a.disabled_at, a.created_at,
               (SELECT max(s.last_used_at) FROM session s
                WHERE s.award_id = a.award_id AND s.account_id = a.account_id AND s.state = 'open'),
               (SELECT count(*) FROM recovery_code c
                WHERE c.award_id = a.award_id AND c.account_id = a.account_id AND c.used_at IS NULL)
        FROM account a
        """
}

extension Language: SQLValue, SQLDecodable {}

extension Role {
    /// The roles of these names.
    static func set(_ names: [String]) -> Set<Role> {
        Set(names.compactMap(Role.init(rawValue:)))
    }
}

extension Transaction {
    /// All accounts by address, also the disabled ones.
    public borrowing func accounts(of award: Int32) throws(DatabaseError) -> [AccountRow] {
        try rows("\(AccountRow.select) WHERE a.award_id = \(award) ORDER BY a.email", as: AccountRow.self)
    }

    /// The account of a canonical address.
    public borrowing func account(of award: Int32, email: String) throws(DatabaseError) -> AccountRow? {
        try optional(
            "\(AccountRow.select) WHERE a.award_id = \(award) AND a.email = \(email)", as: AccountRow.self)
    }

    /// The account of that number.
    public borrowing func account(of award: Int32, number: Int32) throws(DatabaseError) -> AccountRow? {
        try optional(
            "\(AccountRow.select) WHERE a.award_id = \(award) AND a.account_id = \(number)", as: AccountRow.self)
    }

    /// Stores a new account under the award's lock and gives its number.
    public borrowing func insertAccount(
        of award: Int32, email: String, name: LocalizedText, roles: Set<Role>, language: Language,
        passwordHash: String?, at: Timestamp
    ) throws(DatabaseError) -> Int32 {
        try one(
            """
            INSERT INTO account (award_id, account_id, email, name_ko, name_en, roles, language, password_hash,
                created_at)
            SELECT \(award), coalesce(max(account_id), 0) + 1, \(email), \(name.ko), \(name.en),
                \(roles.map(\.rawValue).sorted())::text[], \(language), \(orNull: passwordHash)::text, \(at)
            FROM account WHERE award_id = \(award)
            RETURNING account_id
            """, as: Int32.self)
    }

    /// Stores the hash of a new password.
    public borrowing func setPassword(_ award: Int32, _ account: Int32, hash: String) {
        enqueue(
            """
            UPDATE account SET password_hash = \(hash), revision = revision + 1
            WHERE award_id = \(award) AND account_id = \(account)
            """)
    }

    /// Stores a secret that a code has yet to confirm, or takes the second factor away.
    public borrowing func setSecondFactor(_ award: Int32, _ account: Int32, secret: [UInt8]?) {
        enqueue(
            """
            UPDATE account SET totp_secret = \(orNull: secret), totp_confirmed_at = NULL, totp_step = NULL,
                revision = revision + 1
            WHERE award_id = \(award) AND account_id = \(account)
            """)
    }

    /// Records that the code of a period was used; false when that period or a later one was used before.
    public borrowing func useSecondFactor(
        _ award: Int32, _ account: Int32, step: Int64, at: Timestamp
    ) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE account SET totp_step = \(step), totp_confirmed_at = coalesce(totp_confirmed_at, \(at))
            WHERE award_id = \(award) AND account_id = \(account) AND coalesce(totp_step, -1) < \(step)
            """) == 1
    }

    /// Disables an account, or enables it again.
    public borrowing func setAccountDisabled(_ award: Int32, _ account: Int32, at: Timestamp?) {
        enqueue(
            """
            UPDATE account SET disabled_at = \(orNull: at), revision = revision + 1
            WHERE award_id = \(award) AND account_id = \(account)
            """)
    }

    /// Keeps what an account's owner wants to read.
    public borrowing func setAccountLanguage(_ award: Int32, _ account: Int32, _ language: Language) {
        enqueue("UPDATE account SET language = \(language) WHERE award_id = \(award) AND account_id = \(account)")
    }

    /// Keeps what a reviewer wants to read.
    public borrowing func setReviewerLanguage(_ award: Int32, _ reviewer: Int32, _ language: Language) {
        enqueue("UPDATE reviewer SET language = \(language) WHERE award_id = \(award) AND reviewer_id = \(reviewer)")
    }
}
