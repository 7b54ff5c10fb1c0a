public import AwardCore
import AwardStore
public import Postgres

/// Everything about one reviewer: who it is, how far the work is, which conflicts are on record.
public struct ShowReviewer: Query {
    public static let action = Action.reviewerRead

    /// The reviewer's code or unique name.
    public var reviewer: String

    /// Asks for `reviewer`.
    public init(_ reviewer: String) {
        self.reviewer = reviewer
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReviewerDetail {
        // A reviewer who asks for another is told that there is none, like anybody who asks for a code that is free.
        _ = try context.reviewerGrant(nil)
        let row = try context.reviewer(reviewer, in: tx)
        _ = try context.reviewerGrant(row)
        let successor = try row.replacedBy.flatMap { try tx.reviewer(of: context.awardID, number: $0)?.code }
        let stages = try context.stages(in: tx)
        let assignments = try tx.assignments(of: context.awardID, reviewer: row.reviewerID)
        return ReviewerDetail(
            reviewer: ReviewerLine(row, successor: successor),
            stages: stages.compactMap { ReviewerDetail.StagePart($0, assignments) },
            conflicts: try context.conflictLines(of: row, in: tx))
    }
}

/// One reviewer with the work and the conflicts.
public struct ReviewerDetail: Codable, Sendable {
    /// The work in one stage.
    public struct StagePart: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// Its name.
        public let title: LocalizedText
        /// Assignments in force.
        public let assigned: Int
        /// Sheets begun.
        public let drafts: Int
        /// Sheets submitted; also those whose assignment was taken back later.
        public let submitted: Int
        /// Abstentions.
        public let abstained: Int

        init?(_ stage: LoadedStage, _ all: [ReviewerAssignment]) {
            let here = all.filter { $0.stageNo == stage.number }
            if here.isEmpty { return nil }
            self.stage = stage.row.stageID
            title = stage.definition.title
            assigned = here.count { !$0.isReleased }
            drafts = here.count { !$0.isReleased && $0.sheet == .draft }
            submitted = here.count { $0.sheet == .submitted }
            abstained = here.count { $0.sheet == .abstained }
        }
    }

    /// Who it is.
    public let reviewer: ReviewerLine
    /// The work, by stage.
    public let stages: [StagePart]
    /// The conflicts on record.
    public let conflicts: [ConflictLine]
}
