public import AwardCore
import AwardStore
public import Postgres

/// Replaces a reviewer by another who is on record already. Finished sheets stay and count; unfinished assignments move,
/// except where the successor has a conflict, scores the candidate already or has as many candidates as allowed.
public struct ReplaceReviewer: Command {
    public static let action = Action.reviewerReplace

    /// The reviewer who leaves: code or unique name.
    public var reviewer: String
    /// The reviewer who takes over: code or unique name.
    public var successor: String
    /// Why.
    public var reason: String

    /// `successor` takes over from `reviewer`.
    public init(reviewer: String, successor: String, reason: String) {
        self.reviewer = reviewer
        self.successor = successor
        self.reason = reason
    }

    public var subject: String { "reviewer \(reviewer)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> ReviewerHandover {
        let leaving = try context.reviewer(reviewer, in: tx)
        let coming = try context.reviewer(successor, in: tx)
        _ = try Policy.decideReplacement(
            by: context.principal, given: context.reviewerFacts(leaving), successor: context.reviewerFacts(coming),
            reason: reason)
        try refreshExclusions(in: tx, context)
        let work = try ReviewerWorkload(of: leaving.reviewerID, in: tx, context)
        try checkPanel(of: coming, work, in: tx, context)
        let plan = Replacement(
            of: work.assignments, conflicts: try conflicts(of: coming, work, in: tx, context),
            existing: try existing(of: coming, in: tx, context), room: try room(of: coming, in: tx, context))
        for (stage, candidates) in work.numbers(plan.moving + plan.stranded.map(\.assignment)) {
            tx.releaseAssignments(
                context.awardID, stage, reviewers: candidates.map { _ in leaving.reviewerID }, candidates: candidates,
                reason: reason, at: context.at)
        }
        for (stage, candidates) in work.numbers(plan.moving) {
            tx.insertAssignments(
                context.awardID, stage, reviewers: candidates.map { _ in coming.reviewerID }, candidates: candidates,
                by: context.actor, at: context.at)
            tx.assignCalibration(
                context.awardID, stage, reviewers: [coming.reviewerID], by: context.actor, at: context.at)
        }
        tx.setReviewerState(
            context.awardID, leaving.reviewerID, .replaced, reason: reason, replacedBy: coming.reviewerID)
        return ReviewerHandover(
            reviewer: leaving.code, name: leaving.name, successor: coming.code,
            kept: plan.staying.map { ReviewerHandover.Part($0) }, moved: plan.moving.map { ReviewerHandover.Part($0) },
            open: plan.stranded.map { ReviewerHandover.Part($0.assignment, obstacle: $0.obstacle.text) })
    }

    /// - Throws: `Refusal` (`invalid`) when the successor does not sit on a panel of which work would move.
    private func checkPanel(
        of coming: ReviewerRow, _ work: ReviewerWorkload, in tx: borrowing Transaction, _ context: CommandContext
    ) throws {
        let unfinished = Set(work.assignments.filter { $0.sheet == .absent || $0.sheet == .draft }.map(\.stage))
        let problems = try context.stages(in: tx)
            .filter { unfinished.contains($0.row.stageID) && !$0.definition.takesReviewers(from: coming.pool) }
            .map { stage in
                Problem(
                    at: "--by",
                    LocalizedText(
                        ko: "심사위원 \(coming.code)의 풀 ‘\(coming.pool)’은 ‘\(stage.row.stageID)’ 단계의 심사위원회에 속하지 않습니다.",
                        en:
                            "Reviewer \(coming.code) is of pool “\(coming.pool)”, which does not sit on the panel of stage "
                            + "“\(stage.row.stageID)”."))
            }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
    }

    private func conflicts(
        of coming: ReviewerRow, _ work: ReviewerWorkload, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> [String: ConflictKind] {
        var kinds: [String: ConflictKind] = [:]
        for conflict in try tx.conflicts(of: context.awardID, reviewer: coming.reviewerID) where conflict.state.bars {
            if let code = work.code(ofCandidate: conflict.candidateID) { kinds[code] = conflict.kind }
        }
        return kinds
    }

    /// How much the successor may take on in each stage: by their own most, else by the panel's.
    private func room(
        of coming: ReviewerRow, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> [String: Replacement.Room] {
        let current = try tx.assignments(of: context.awardID, reviewer: coming.reviewerID).filter { !$0.isReleased }
        var room: [String: Replacement.Room] = [:]
        for stage in try context.stages(in: tx) {
            guard let maximum = coming.maximumLoad ?? stage.definition.panel.maximumLoad else { continue }
            room[stage.row.stageID] = Replacement.Room(
                maximum: maximum, taken: current.count { $0.stageNo == stage.number })
        }
        return room
    }

    /// What the successor has now, or has scored before: a sheet of theirs is never begun a second time.
    private func existing(
        of coming: ReviewerRow, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> Set<[String]> {
        let names = Dictionary(
            uniqueKeysWithValues: try tx.stages(of: context.awardID).map { ($0.stageNo, $0.stageID) })
        return Set(
            try tx.assignments(of: context.awardID, reviewer: coming.reviewerID)
                .filter { !$0.isReleased || $0.sheet == .submitted }
                .map { [names[$0.stageNo] ?? "", $0.candidateCode] })
    }
}
