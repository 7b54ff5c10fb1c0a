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
    public struct Answer: Sendable {
        /// Assignments in force that the caller may see.
        public let assignments: [AssignmentRow]
        /// The reviewers, by number.
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
            reviewers: material.reviewers, candidates: CandidateName.all(material, isBlind: grant.view.isBlind),
            barred: material.barring.count)
    }
}

/// What a candidate is called for one reader.
public struct CandidateName: Sendable, Hashable {
    /// The code, or the blind code.
    public let code: String
    /// The name with its parent's; `nil` when withheld.
    public let name: LocalizedText?
    /// The category.
    public let category: String

    static func all(_ material: StageMaterial, isBlind: Bool) -> [Int32: CandidateName] {
        var names: [Int32: CandidateName] = [:]
        let blind = Dictionary(uniqueKeysWithValues: material.entries.map { ($0.candidateID, $0.blindCode) })
        for row in material.candidates.values {
            names[row.candidateID] =
                isBlind
                ? CandidateName(code: blind[row.candidateID] ?? "", name: nil, category: row.category)
                : CandidateName(code: row.code, name: row.fullName, category: row.category)
        }
        return names
    }
}
