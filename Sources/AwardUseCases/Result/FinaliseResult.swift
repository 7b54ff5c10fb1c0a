public import AwardCore
public import Postgres

/// Makes the result final, after the public check and the appeals.
public struct FinaliseResult: Command {
    public static let action = Action.resultFinalise

    /// The last ledger entry when the caller looked; anything later is refused.
    public var seen: Int64?

    /// Makes final what was seen at ledger entry `seen`.
    public init(seen: Int64? = nil) {
        self.seen = seen
    }

    public var subject: String { "award" }
    public var sealsLedger: Bool { true }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ResultMoved {
        try ResultMoved.move(.finalise, seen: seen, in: tx, context)
    }
}
