import AwardCore
import AwardStore
import Postgres

/// Records every exclusion that follows by rule and is not on record yet. Others stay: what excluded a reviewer at the
/// beginning does not cease because a year has passed while the award is judged.
///
/// - Returns: how many were recorded.
/// - Throws: `DatabaseError`.
@discardableResult
func refreshExclusions(in tx: borrowing Transaction, _ context: CommandContext) throws -> Int {
    let reviewers = try tx.reviewers(of: context.awardID).filter { $0.state == .active }
    if reviewers.isEmpty || context.definition.conflicts.automatic.isEmpty { return 0 }
    let finder = try ExclusionFinder(in: tx, context)
    var known: Set<ExclusionKey> = []
    for conflict in try tx.conflicts(of: context.awardID) where conflict.kind == .exclusion {
        known.insert(
            ExclusionKey(reviewer: conflict.reviewerID, candidate: conflict.candidateID, ground: conflict.ground))
    }
    var new: [NewExclusion] = []
    for reviewer in reviewers {
        for exclusion in finder.exclusions(of: ReviewerDeclaration(reviewer)) {
            let ground = exclusion.finding.ground.rawValue
            let key = ExclusionKey(reviewer: reviewer.reviewerID, candidate: exclusion.candidate, ground: ground)
            if known.contains(key) { continue }
            new.append(
                NewExclusion(
                    reviewer: reviewer.reviewerID, candidate: exclusion.candidate, ground: ground,
                    reason: exclusion.finding.evidence))
        }
    }
    if new.isEmpty { return 0 }
    tx.insertExclusions(
        context.awardID, new, from: try tx.lastNumber(.conflict, of: context.awardID) + 1, by: "rule", at: context.at)
    return new.count
}

private struct ExclusionKey: Hashable {
    let reviewer: Int32
    let candidate: Int32
    let ground: String
}
