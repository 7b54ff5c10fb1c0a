public import AwardCore
import AwardStore
public import Postgres

/// Disables an account, so that nobody signs in with it and its sessions and tokens end, or enables it again.
public struct DisableAccount: Command {
    public static let action = Action.accountDisable

    /// The account's address.
    public var account: String
    /// Whether it is disabled from now on.
    public var isDisabled: Bool
    /// Why.
    public var reason: String

    /// Disables `account`, or enables it.
    public init(account: String, isDisabled: Bool = true, reason: String) {
        self.account = account
        self.isDisabled = isDisabled
        self.reason = reason
    }

    public var subject: String { "account \(account)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> AccountLine {
        try context.permit(.accountDisable)
        let row = try context.account(account, in: tx)
        if reason.allSatisfy(\.isWhitespace) { throw Refusal(.invalid([.reasonMissing])) }
        tx.setAccountDisabled(context.awardID, row.accountID, at: isDisabled ? context.at : nil)
        if isDisabled { _ = try tx.deleteSessions(of: context.awardID, owner: .account(row.accountID)) }
        return AccountLine(try context.account(account, in: tx))
    }
}
