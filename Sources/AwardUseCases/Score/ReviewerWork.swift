public import AwardCore
public import AwardStore
public import Postgres

/// One reviewer's work in a stage: every candidate assigned, with what is recorded.
public struct ReviewerWork: Query {
    public static let action = Action.scoreRead

    /// The stage.
    public var stage: String
    /// The reviewer.
    public var reviewer: String

    /// Asks about `reviewer` in `stage`.
    public init(stage: String, reviewer: String) {
        self.stage = stage
        self.reviewer = reviewer
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage as stored.
        public let stage: StageRow
        /// Its rules.
        public let definition: StageDefinition
        /// The reviewer.
        public let reviewer: ReviewerRow
        /// The positions of the criteria this reviewer scores.
        public let criteria: [Int]
        /// Candidates assigned, in the order of the candidate list.
        public let items: [Item]
    }

    /// One candidate assigned.
    public struct Item: Sendable, Codable {
        /// What the candidate is called.
        public let candidate: CandidateName
        /// What it enters with; `nil` when withheld.
        public let project: LocalizedText?
        /// The sheet, if there is one.
        public let sheet: SheetRow?
        /// The conflict that bars, if any.
        public let conflict: ConflictKind?
        /// Whether it is marked for calibration, before any other.
        public let isCalibration: Bool
        /// Whether the reviewer has said for this stage if there is an interest in the candidate.
        public let isStated: Bool
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.stage(stage, in: tx)
        let person = try context.reviewer(reviewer, in: tx)
        let grant = try Policy.decide(
            .scoreRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind, reviewer: person.reviewerID,
                name: person.code))
        if context.principal.reviewer != nil, person.pledgedAt == nil {
            throw Refusal(.notPledged(reviewer: person.code))
        }
        let material = try StageMaterial(loaded, in: tx, context)
        let names = CandidateNames(material, isBlind: grant.view.isBlind)
        let sheets = try tx.sheets(of: context.awardID, stage: loaded.number, grant)
            .filter { $0.reviewerID == person.reviewerID }
        let byCandidate = Dictionary(uniqueKeysWithValues: sheets.map { ($0.candidateID, $0) })
        let mine = Set(
            material.active.filter { $0.reviewerID == person.reviewerID }.map(\.candidateID)
                + sheets.map(\.candidateID))
        let stated = Set(
            try tx.statedCandidates(of: context.awardID, stage: loaded.number, reviewer: person.reviewerID))
        // What is marked for calibration comes first, since nothing else is taken before it.
        let order = [material.calibrating, material.competing].flatMap { rows in
            grant.view.isBlind
                ? rows.sorted { names.code($0.candidateID) < names.code($1.candidateID) } : rows
        }
        let calibrating = Set(material.calibrating.map(\.candidateID))
        return Answer(
            stage: loaded.row, definition: loaded.definition, reviewer: person,
            criteria: loaded.definition.criteriaScored(byPool: person.pool),
            items: order.filter { mine.contains($0.candidateID) }.map { row in
                Item(
                    candidate: names.label(row.candidateID), project: grant.view.isBlind ? nil : row.project,
                    sheet: byCandidate[row.candidateID],
                    conflict: material.barring[.init(person.reviewerID, row.candidateID)]?.kind,
                    isCalibration: calibrating.contains(row.candidateID), isStated: stated.contains(row.candidateID))
            })
    }
}
