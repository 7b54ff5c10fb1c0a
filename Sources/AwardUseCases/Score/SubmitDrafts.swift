public import AwardCore
import AwardStore
public import Postgres

/// Hands in several drafts of one reviewer for good, each as it was last looked at: all of them or none.
public struct SubmitDrafts: Command {
    public static let action = Action.scoreSubmit

    /// One draft.
    public struct Draft: Codable, Sendable, Hashable {
        /// The candidate's code, or its blind code.
        public var candidate: String
        /// The revision the reviewer saw.
        public var revision: Int32

        /// The draft for `candidate` as it is in `revision`.
        public init(_ candidate: String, revision: Int32) {
            self.candidate = candidate
            self.revision = revision
        }
    }

    /// The stage.
    public var stage: String
    /// The reviewer's code.
    public var reviewer: String
    /// The drafts.
    public var drafts: [Draft]

    /// The drafts of `reviewer` in `stage` to hand in.
    public init(stage: String, reviewer: String, drafts: [Draft]) {
        self.stage = stage
        self.reviewer = reviewer
        self.drafts = drafts
    }

    public var subject: String { "reviewer \(reviewer)" }

    /// What was recorded.
    public struct Output: Codable, Sendable {
        /// The receipts, in the order of the drafts.
        public let receipts: [SheetReceipt]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.scoreSubmit)
        let loaded = try context.stage(stage, in: tx)
        var receipts: [SheetReceipt] = []
        var problems: [Problem] = []
        var seen: Set<String> = []
        for draft in drafts where seen.insert(draft.candidate).inserted {
            do {
                receipts.append(try submit(draft, loaded, in: tx, context))
            } catch let refusal as Refusal {
                // Whoever may not do it at all is told so; what is wrong with single sheets is told of all of them.
                if drafts.count == 1 { throw refusal }
                problems += refusal.problems(at: draft.candidate)
            }
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return Output(receipts: receipts)
    }

    private func submit(
        _ draft: Draft, _ loaded: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> SheetReceipt {
        guard
            let row = try tx.scoringFacts(
                award: context.award.slug, stage: loaded.row.stageID, reviewer: reviewer, candidate: draft.candidate,
                key: "")
        else { throw Refusal(.notFound(.stage, name: stage, suggestions: [])) }
        let marks = loaded.definition.rubric.texts(of: Mark.all(row.marks ?? []))
        let record = try SheetRecord(
            SaveSheet(
                stage: loaded.row.stageID, reviewer: reviewer, candidate: draft.candidate, act: .submit,
                content: SheetContent(marks: marks, comment: row.comment ?? ""), seenRevision: draft.revision),
            row, rules: loaded.definition, pool: row.reviewerPool ?? "", slug: context.award.slug,
            by: context.principal, now: context.now,
            calibrationPending: try tx.calibrationPending(for: row, loaded.definition))
        tx.writeSheet(record.write, record.grant)
        if let mail = context.environment.sheetsComplete(
            after: record.write, row, loaded.definition, award: context.definition.title)
        {
            tx.insertSheetsCompleteMail(mail, at: record.write.at)
        }
        return record.receipt
    }
}
