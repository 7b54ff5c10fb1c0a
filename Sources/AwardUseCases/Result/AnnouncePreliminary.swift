public import AwardCore
public import Postgres

/// Announces the preliminary result: the public check and the time for appeals begin.
public struct AnnouncePreliminary: Command {
    public static let action = Action.resultPreliminary

    /// The last ledger entry when the caller looked; anything later is refused.
    public var seen: Int64?

    /// Announces what was seen at ledger entry `seen`.
    public init(seen: Int64? = nil) {
        self.seen = seen
    }

    public var subject: String { "award" }
    public var sealsLedger: Bool { true }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ResultMoved {
        try ResultMoved.move(.announcePreliminary, seen: seen, in: tx, context)
    }
}
