public import AwardCore
import AwardStore
public import Postgres

/// Removes a reviewer without a successor (해촉). Submitted sheets stay and count; unfinished assignments become open.
public struct RemoveReviewer: Command {
    public static let action = Action.reviewerRemove

    /// The reviewer's code or unique name.
    public var reviewer: String
    /// Why.
    public var reason: String

    /// Removes `reviewer`.
    public init(reviewer: String, reason: String) {
        self.reviewer = reviewer
        self.reason = reason
    }

    public var subject: String { "reviewer \(reviewer)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReviewerHandover {
        let row = try context.reviewer(reviewer, in: tx)
        _ = try Policy.decideRemoval(by: context.principal, given: context.reviewerFacts(row), reason: reason)
        let work = try ReviewerWorkload(of: row.reviewerID, in: tx, context)
        let unfinished = work.assignments.filter { $0.sheet == .absent || $0.sheet == .draft }
        for (stage, candidates) in work.numbers(unfinished) {
            tx.releaseAssignments(
                context.awardID, stage, reviewers: candidates.map { _ in row.reviewerID }, candidates: candidates,
                reason: reason, at: context.at)
        }
        tx.setReviewerState(context.awardID, row.reviewerID, .removed, reason: reason, replacedBy: nil)
        return ReviewerHandover(
            reviewer: row.code, name: row.name, successor: nil,
            kept: work.assignments.filter { $0.sheet == .submitted || $0.sheet == .abstained }
                .map { ReviewerHandover.Part($0) },
            moved: [], open: unfinished.map { ReviewerHandover.Part($0) })
    }
}
