public import AwardCore
import AwardStore
import Postgres

/// A candidate that was moved from one state to another.
public struct CandidateReceipt: Codable, Sendable {
    /// The candidate's code.
    public let candidate: String
    /// Its name.
    public let name: LocalizedText
    /// The state before.
    public let before: CandidateState
    /// The state now.
    public let state: CandidateState
    /// The number of the stage the state speaks of.
    public let stage: Int?
    /// The revision now.
    public let revision: Int
}

extension CommandContext {
    /// Moves one candidate: loads what the move looks at, decides, writes.
    ///
    /// - Throws: `Refusal` when there is no such candidate, or it cannot be moved.
    func move(
        _ candidate: String, _ move: CandidateMove, reason: String? = nil, seen: Int?, in tx: borrowing Transaction
    ) throws -> CandidateReceipt {
        let row = try self.candidate(candidate, in: tx)
        let facts = try candidateFacts(row, try submission(of: row.candidateID, in: tx), seen: seen, in: tx)
        _ = try Policy.decide(move, by: principal, given: facts, reason: reason ?? "")
        guard let status = move.applied(to: facts.status, reason: reason) else { throw Refusal(.busy) }
        return write(status, of: row, in: tx)
    }

    /// Writes a candidate's new state.
    func write(_ status: CandidateStatus, of row: CandidateRow, in tx: borrowing Transaction) -> CandidateReceipt {
        tx.setCandidateState(
            awardID, row.candidateID, status.state, stageNo: status.stage.map { Int16(clamping: $0) },
            reason: status.reason)
        return CandidateReceipt(
            candidate: row.code, name: row.fullName, before: row.state, state: status.state, stage: status.stage,
            revision: row.revision + 1)
    }
}
