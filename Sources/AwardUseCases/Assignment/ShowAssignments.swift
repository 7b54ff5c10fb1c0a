public import AwardCore
public import AwardStore
public import Postgres

/// Who scores whom in a stage, and how far they are.
public struct ShowAssignments: Query {
    public static let action = Action.assignRead

    /// The stage.
    public var stage: String

    /// Asks about `stage`.
    public init(stage: String) {
        self.stage = stage
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// Assignments in force that the caller may see.
        public let assignments: [AssignmentRow]
        /// The reviewers the caller may see, by number.
        public let reviewers: [Int32: ReviewerRow]
        /// What each candidate is called for the caller, by number.
        public let candidates: [Int32: CandidateName]
        /// Conflicts that bar, between the panel and the stage's candidates.
        public let barred: Int
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.stage(stage, in: tx)
        let grant = try Policy.decide(
            .assignRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind, reviewer: context.principal.reviewer))
        let material = try StageMaterial(loaded, in: tx, context)
        return Answer(
            assignments: material.active.filter { row in grant.view.reviewer.map { $0 == row.reviewerID } ?? true },
            // A reviewer learns nothing of the others, not even who they are.
            reviewers: material.reviewers.filter { number, _ in grant.view.reviewer.map { $0 == number } ?? true },
            candidates: CandidateNames(material, isBlind: grant.view.isBlind).labels,
            barred: material.barring.count)
    }
}
