import AwardCore
import AwardStore
import Postgres

/// One reviewer and one candidate, between whom a conflict is recorded or decided.
struct ConflictPair {
    let reviewer: ReviewerRow
    let candidate: CandidateRow
    /// The candidate's code as the caller may know it.
    let code: String
    let existing: [ConflictRow]

    init(
        _ reviewer: ReviewerRow, _ candidate: CandidateRow, _ reader: CandidateReader?, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws {
        self.reviewer = reviewer
        self.candidate = candidate
        code = reader?.code(of: candidate) ?? candidate.code
        existing = try tx.conflicts(
            of: context.awardID, reviewer: reviewer.reviewerID, candidate: candidate.candidateID)
    }

    func facts(_ context: CommandContext) -> ConflictFacts {
        ConflictFacts(
            awardState: context.award.state, reviewer: reviewer.reviewerID, reviewerCode: reviewer.code,
            candidate: candidate.candidateID, candidateCode: code,
            existing: existing.map {
                ConflictRecord(kind: $0.kind, ground: ConflictGround(text: $0.ground), state: $0.state)
            })
    }

    /// Records a conflict stated by somebody.
    func insert(
        _ kind: ConflictKind, reason: String, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> ConflictReceipt {
        let number = try tx.lastNumber(.conflict, of: context.awardID) + 1
        let state = ConflictState.initial(for: kind)
        let receipt = try receipt(number, kind, state, in: tx, context)
        tx.insertConflict(
            context.awardID, number: number, reviewer: reviewer.reviewerID, candidate: candidate.candidateID,
            kind: kind, ground: reason, reason: reason, state: state, by: context.actor, at: context.at)
        return receipt
    }

    /// What the conflict does to work done, taking back what is not finished where it is settled that it bars.
    func receipt(
        _ number: Int32, _ kind: ConflictKind, _ state: ConflictState, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws -> ConflictReceipt {
        let stages = try tx.stages(of: context.awardID)
        let finished = Set(
            try tx.finishedSheets(
                of: context.awardID, reviewer: reviewer.reviewerID, candidate: candidate.candidateID))
        let affected = stages.filter { finished.contains($0.stageNo) }
        // Another conflict between the two may bar all the same.
        let isBarredOtherwise = existing.contains { $0.conflictID != number && $0.state.bars }
        let changes = isBarredOtherwise ? [] : affected
        let released =
            state == .effective || state == .upheld ? try release(stages, kind, in: tx, context) : []
        return ConflictReceipt(
            number: number, kind: kind, state: state, reviewer: reviewer.code, candidate: code,
            uncounted: state.bars ? affected.map(\.stageID) : [],
            countedAgain: state.bars ? [] : changes.map(\.stageID),
            // Whoever is challenged is barred at once: upholding changes nothing more.
            needsRecount: state == .upheld
                ? [] : changes.filter { $0.state == .tallied || $0.state == .confirmed }.map(\.stageID),
            released: released)
    }

    private func release(
        _ stages: [StageRow], _ kind: ConflictKind, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> [String] {
        var released: [String] = []
        for row in try tx.assignments(of: context.awardID, reviewer: reviewer.reviewerID)
        where row.candidateID == candidate.candidateID && !row.isReleased && row.sheet != .submitted {
            guard let stage = stages.first(where: { $0.stageNo == row.stageNo }),
                stage.state == .planned || stage.state == .open
            else { continue }
            tx.releaseAssignments(
                context.awardID, stage.stageNo, reviewers: [reviewer.reviewerID], candidates: [candidate.candidateID],
                reason: kind.rawValue, at: context.at)
            released.append(stage.stageID)
        }
        return released
    }
}
