public import AwardCore
public import AwardStore
public import Postgres

/// The newest entries of the ledger, newest first.
public struct ListLedger: Query {
    public static let action = Action.ledgerRead

    /// Only entries about this, e.g. `stage 2`.
    public var about: String?
    /// Only entries of this command, e.g. `score.submit`.
    public var command: String?
    /// At most so many.
    public var limit: Int

    /// Asks for the newest entries.
    public init(about: String? = nil, command: String? = nil, limit: Int = 50) {
        self.about = about
        self.command = command
        self.limit = limit
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [LedgerRow] {
        try context.permit(.ledgerRead)
        return try tx.newestLedger(of: context.awardID, subject: about, command: command, limit: limit)
    }
}
