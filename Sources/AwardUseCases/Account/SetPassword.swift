public import AwardCore
import AwardStore
public import Postgres

/// Sets the password of an account; every session of it ends.
///
/// An admin sets anybody's. Who changes their own gives the old one first: ``AwardService/changePassword(from:to:sessionToken:address:)``.
public struct SetPassword: Command {
    public static let action = Action.accountPassword

    /// The account's address.
    public var account: String
    /// The new password.
    public var password: Secret
    private var hash: Secret?
    /// Whether the old password was given.
    var isProven = false

    private enum CodingKeys: CodingKey {
        case account, password
    }

    /// Sets the password of `account`.
    public init(account: String, password: Secret) {
        self.account = account
        self.password = password
    }

    public var subject: String { "account \(account)" }

    /// What setting a password came to.
    public struct Output: Codable, Sendable {
        /// The account's address.
        public let account: String
        /// How many sessions ended.
        public let sessionsEnded: Int
    }

    public func prepared(for claim: Claim, _ environment: Environment) async throws -> SetPassword {
        guard claim.isOffice else { return self }
        let problems = PasswordRules.problems(password.reveal(), email: account)
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        var prepared = self
        prepared.hash = Secret(try await PasswordHash.of(password, environment.passwordCost).text)
        return prepared
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.accountPassword)
        let row = try context.account(account, in: tx)
        _ = try Policy.decideAccount(
            .accountPassword, by: context.principal, account: row.email, owner: isProven ? "account:\(row.email)" : "")
        guard let hash else { throw Refusal(.notPermitted(.accountPassword, needs: Action.accountPassword.roles)) }
        tx.setPassword(context.awardID, row.accountID, hash: hash.reveal())
        return Output(
            account: row.email,
            sessionsEnded: try tx.deleteSessions(of: context.awardID, owner: .account(row.accountID)))
    }
}

extension AwardService {
    /// Changes one's own password. Every session of the account ends, also this one: sign in again.
    ///
    /// - Throws: `Refusal` (`signInFailed` when the old one is wrong, `tooManyAttempts`, `invalid`, `notIdentified`).
    public func changePassword(
        from old: Secret, to new: Secret, sessionToken: String, address: String
    ) async throws {
        guard let caller = try await caller(sessionToken: sessionToken), let email = caller.email else {
            throw Refusal(.notIdentified(.accountPassword))
        }
        _ = try await signIn(email: email, password: old, award: caller.award, address: address)
        var command = SetPassword(account: email, password: new)
        command.isProven = true
        _ = try await perform(command, award: caller.award, as: caller.claim(in: caller.award))
    }
}
