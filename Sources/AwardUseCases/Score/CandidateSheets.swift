public import AwardCore
public import AwardStore
public import Postgres

/// Every version of every sheet of one candidate in a stage.
public struct CandidateSheets: Query {
    public static let action = Action.scoreRead

    /// The stage.
    public var stage: String
    /// The candidate.
    public var candidate: String

    /// Asks about `candidate` in `stage`.
    public init(stage: String, candidate: String) {
        self.stage = stage
        self.candidate = candidate
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage's rules.
        public let definition: StageDefinition
        /// The candidate.
        public let candidate: CandidateRow
        /// The current sheets the caller may see.
        public let sheets: [SheetRow]
        /// Every version that was ever submitted.
        public let revisions: [SheetRevisionRow]
        /// The reviewers, by number; empty when they are not shown by name.
        public let reviewers: [Int32: ReviewerRow]
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.stage(stage, in: tx)
        let row = try context.candidate(candidate, in: tx)
        let grant = try Policy.decide(
            .scoreRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind, candidate: row.candidateID,
                name: row.code))
        if grant.view.isBlind { throw Refusal(.notFound(.candidate, name: candidate, suggestions: [])) }
        let reviewers = try tx.reviewers(of: context.awardID)
        return Answer(
            definition: loaded.definition, candidate: row,
            sheets: try tx.sheets(of: context.awardID, stage: loaded.number, candidate: row.candidateID, grant),
            revisions: try tx.sheetRevisions(
                of: context.awardID, stage: loaded.number, reviewer: grant.view.reviewer, candidate: row.candidateID),
            reviewers: grant.view.showsReviewers
                ? Dictionary(uniqueKeysWithValues: reviewers.map { ($0.reviewerID, $0) }) : [:])
    }
}
