public import AwardCore
import AwardStore
public import Postgres

/// One account in a list: nothing secret.
public struct AccountLine: Codable, Sendable {
    /// The address to sign in with.
    public let email: String
    /// The name.
    public let name: LocalizedText
    /// What the account may do.
    public let roles: [Role]
    /// What the person reads.
    public let language: Language
    /// Whether a password was set.
    public let hasPassword: Bool
    /// Whether a second factor was set up and confirmed.
    public let hasSecondFactor: Bool
    /// How many recovery codes are left.
    public let recoveryCodes: Int
    /// When the account was disabled.
    public let disabledAt: Moment?
    /// When a session of the account that still holds was last used.
    public let lastUsedAt: Moment?

    init(_ row: AccountRow) {
        email = row.email
        name = row.name
        roles = Role.allCases.filter(row.roles.contains)
        language = row.language
        hasPassword = row.passwordHash != nil
        hasSecondFactor = row.totpConfirmedAt != nil
        recoveryCodes = row.recoveryCodes
        disabledAt = row.disabledAt.map(Moment.init)
        lastUsedAt = row.lastUsedAt.map(Moment.init)
    }
}

/// The office accounts, by address.
public struct ListAccounts: Query {
    public static let action = Action.accountRead

    /// Asks for the accounts.
    public init() {}

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [AccountLine] {
        try context.permit(.accountRead)
        return try tx.accounts(of: context.awardID).map(AccountLine.init)
    }
}

extension CommandContext {
    /// The account of that address.
    ///
    /// - Throws: `Refusal` (`notFound`) with addresses that are near.
    func account(_ email: String, in tx: borrowing Transaction) throws -> AccountRow {
        if let address = EmailAddress.canonical(email), let row = try tx.account(of: awardID, email: address) {
            return row
        }
        throw Refusal(
            .notFound(
                .account, name: email,
                suggestions: Suggestion.near(email, among: try tx.accounts(of: awardID).map(\.email))))
    }
}
