public import AwardCore
public import Postgres

/// Publishes the final result by the visibility rules.
public struct PublishResult: Command {
    public static let action = Action.resultPublish

    /// The last ledger entry when the caller looked; anything later is refused.
    public var seen: Int64?

    /// Publishes what was seen at ledger entry `seen`.
    public init(seen: Int64? = nil) {
        self.seen = seen
    }

    public var subject: String { "award" }
    public var sealsLedger: Bool { true }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ResultMoved {
        try ResultMoved.move(.publish, seen: seen, in: tx, context)
    }
}
