public import AwardCore
import AwardStore
public import Postgres

/// Gives an account new recovery codes, shown once; the old ones work no more.
///
/// An admin does it for anybody. Who does it for themselves gives a code of the authenticator app first:
/// ``AwardService/renewRecoveryCodes(code:sessionToken:address:)``.
public struct RenewRecoveryCodes: Command {
    public static let action = Action.accountSecondFactor

    /// The account's address.
    public var account: String
    /// Whether a code was given.
    var isProven = false

    private enum CodingKeys: CodingKey {
        case account
    }

    /// Renews the recovery codes of `account`.
    public init(account: String) {
        self.account = account
    }

    public var subject: String { "account \(account)" }

    /// The codes, shown once.
    public struct Output: Codable, Sendable {
        /// The account's address.
        public let account: String
        /// The codes.
        public let codes: [Secret]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let row = try context.account(account, in: tx)
        _ = try Policy.decideAccount(
            .accountSecondFactor, by: context.principal, account: row.email,
            owner: isProven ? "account:\(row.email)" : "")
        guard row.totpConfirmedAt != nil else {
            throw Refusal(.notFound(.account, name: "\(row.email) TOTP", suggestions: []))
        }
        return Output(
            account: row.email,
            codes: try tx.newRecoveryCodes(of: context.awardID, account: row.accountID, at: context.at))
    }
}

extension Transaction {
    /// Makes new recovery codes for an account and stores their hashes.
    borrowing func newRecoveryCodes(of award: Int32, account: Int32, at: Timestamp) throws -> [Secret] {
        let codes = (0..<RecoveryCode.count).compactMap { _ in RecoveryCode(random: Randomness.bytes(10)) }
        replaceRecoveryCodes(of: award, account: account, hashes: codes.map(\.hash), at: at)
        return codes.map { Secret($0.text) }
    }
}

extension AwardService {
    /// Renews one's own recovery codes.
    ///
    /// - Parameter code: what the authenticator app shows.
    /// - Throws: `Refusal` (`signInFailed` when the code is wrong, `tooManyAttempts`, `notIdentified`).
    public func renewRecoveryCodes(code: String, sessionToken: String, address: String) async throws -> [Secret] {
        guard let caller = try await caller(sessionToken: sessionToken), let email = caller.email,
            let token = SecretToken(.session, text: sessionToken)
        else { throw Refusal(.notIdentified(.accountSecondFactor)) }
        try await translated {
            let now = self.environment.now()
            let attempt = SignInAttempt(award: token.award, account: email, address: address)
            try await self.database.transaction(.readCommitted) { tx in try attempt.count(in: tx, at: now) }
            try await self.database.transaction(.readCommitted) { tx in
                guard let account = try tx.account(of: token.award, email: email), let secret = account.totpSecret,
                    account.totpConfirmedAt != nil,
                    let step = TOTP(secret: secret).step(of: code, at: now, after: account.totpStep),
                    try tx.useSecondFactor(token.award, account.accountID, step: step, at: now.timestamp)
                else { throw Refusal(.signInFailed) }
                attempt.takeBack(in: tx)
            }
        }
        var command = RenewRecoveryCodes(account: email)
        command.isProven = true
        return try await perform(command, award: caller.award, as: caller.claim(in: caller.award)).codes
    }
}
