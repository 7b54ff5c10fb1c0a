public import AwardCore
import AwardStore
public import Postgres

/// Sets up the second factor of an account from the awards office: a fresh secret, which a code has to confirm.
public struct EnrolSecondFactor: Command {
    public static let action = Action.accountSecondFactor

    /// The account's address.
    public var account: String

    /// Sets up the second factor of `account`.
    public init(account: String) {
        self.account = account
    }

    public var subject: String { "account \(account)" }

    /// The secret, shown once.
    public struct Output: Codable, Sendable {
        /// The account's address.
        public let account: String
        /// The secret in base 32, for typing.
        public let secret: Secret
        /// The `otpauth` address, for a picture.
        public let address: Secret
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let row = try context.account(account, in: tx)
        _ = try Policy.decideAccount(
            .accountSecondFactor, by: context.principal, account: row.email, owner: "")
        if row.totpConfirmedAt != nil { throw Refusal(.alreadyExists(.account, name: "\(row.email) TOTP")) }
        let secret = Randomness.bytes(20)
        tx.setSecondFactor(context.awardID, row.accountID, secret: secret)
        let title = context.definition.title(row.language)
        return Output(
            account: row.email, secret: Secret(Base32.text(secret)),
            address: Secret(TOTP(secret: secret).address(issuer: title, account: row.email)))
    }
}

/// Confirms a second factor that was set up, by its first code.
public struct ConfirmSecondFactor: Command {
    public static let action = Action.accountSecondFactor

    /// The account's address.
    public var account: String
    /// The code.
    public var code: Secret

    /// Confirms the second factor of `account`.
    public init(account: String, code: Secret) {
        self.account = account
        self.code = code
    }

    public var subject: String { "account \(account)" }

    /// The account, with the codes for when the authenticator app is lost.
    public struct Output: Codable, Sendable {
        /// The account.
        public let account: AccountLine
        /// The codes, shown once.
        public let recoveryCodes: [Secret]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let row = try context.account(account, in: tx)
        _ = try Policy.decideAccount(
            .accountSecondFactor, by: context.principal, account: row.email, owner: "")
        guard let secret = row.totpSecret,
            let step = TOTP(secret: secret).step(of: code.reveal(), at: context.now, after: row.totpStep),
            try tx.useSecondFactor(context.awardID, row.accountID, step: step, at: context.at)
        else { throw Refusal(.signInFailed) }
        let codes = try tx.newRecoveryCodes(of: context.awardID, account: row.accountID, at: context.at)
        return Output(account: AccountLine(try context.account(account, in: tx)), recoveryCodes: codes)
    }
}

/// Takes the second factor of an account away, e.g. after a lost telephone; it has to be set up anew to sign in.
public struct ResetSecondFactor: Command {
    public static let action = Action.accountSecondFactor

    /// The account's address.
    public var account: String
    /// Why.
    public var reason: String

    /// Takes the second factor of `account` away.
    public init(account: String, reason: String) {
        self.account = account
        self.reason = reason
    }

    public var subject: String { "account \(account)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> AccountLine {
        let row = try context.account(account, in: tx)
        _ = try Policy.decideAccount(
            .accountSecondFactor, by: context.principal, account: row.email, owner: "")
        if reason.allSatisfy(\.isWhitespace) { throw Refusal(.invalid([.reasonMissing])) }
        tx.setSecondFactor(context.awardID, row.accountID, secret: nil)
        tx.replaceRecoveryCodes(of: context.awardID, account: row.accountID, hashes: [], at: context.at)
        _ = try tx.deleteSessions(of: context.awardID, owner: .account(row.accountID))
        return AccountLine(try context.account(account, in: tx))
    }
}
