import AwardCore
import AwardStore
import Postgres

/// What a command would come to, found by doing it and taking it back.
public struct Rehearsal<Output: Sendable>: Sendable {
    /// What the command would answer.
    public let output: Output
    /// The newest ledger entry at that time. Passed on as `seen`, it makes the command refuse anything else.
    public let lastEntry: Int64

    /// What came of a rehearsal elsewhere.
    public init(output: Output, lastEntry: Int64) {
        self.output = output
        self.lastEntry = lastEntry
    }
}

extension AwardService {
    /// Does what a command would do, in a transaction that is taken back, and answers what it would come to.
    ///
    /// - Throws: `Refusal` exactly where the command itself would.
    public func rehearse<C: Command>(
        _ command: C, award slug: String, as claim: Claim
    ) async throws -> Rehearsal<C.Output> {
        do {
            return try await translated {
                try await self.database.transaction(.readCommitted) { tx -> Rehearsal<C.Output> in
                    tx.lockAwardExclusively(slug)
                    let context = try self.context(slug, claim, in: tx, isWriting: true)
                    let last = try tx.lastLedgerEntry(of: context.awardID)
                    throw Undone(Rehearsal(output: try command.execute(in: tx, context), lastEntry: last))
                }
            }
        } catch let undone as Undone<C.Output> {
            return undone.rehearsal
        }
    }
}

/// Takes a rehearsal back and carries what came of it.
private struct Undone<Output: Sendable>: Error {
    let rehearsal: Rehearsal<Output>

    init(_ rehearsal: Rehearsal<Output>) {
        self.rehearsal = rehearsal
    }
}
