public import AwardCore
public import AwardStore
public import Postgres

/// The newest entries of the ledger, newest first.
public struct ListLedger: Query {
    public static let action = Action.ledgerRead

    /// Only entries about this, e.g. `stage 2`, `candidate 제천시` or `R07`, by whichever of its names they were written.
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
        let subjects = try about.map { try context.ledgerSubjects(about: $0, in: tx) }
        return try tx.newestLedger(
            of: context.awardID, subjects: subjects?.names, patterns: subjects?.patterns ?? [], command: command,
            limit: limit)
    }
}
