public import AwardCore
public import AwardStore
public import Postgres

/// The whole story of one place: every step from marks to place.
public struct ExplainStanding: Query {
    public static let action = Action.rankingRead

    /// The candidate.
    public var candidate: String
    /// The stage; `nil` is the last the candidate competed in that was tallied.
    public var stage: String?

    /// Asks about `candidate`.
    public init(candidate: String, stage: String? = nil) {
        self.candidate = candidate
        self.stage = stage
    }

    /// The answer.
    public struct Answer: Sendable {
        /// The candidate.
        public let candidate: CandidateRow
        /// The stage as stored.
        public let stage: StageRow
        /// The tally.
        public let tally: Tally
        /// Its number.
        public let tallyNo: Int
        /// What the tally was computed from.
        public let input: TallyInput
        /// The candidate's standing.
        public let standing: Standing
        /// Whether reviewers are shown by name.
        public let showsReviewers: Bool
        /// Whether sheets changed after the tally, so that the working may differ from it.
        public let isOutdated: Bool
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let row = try context.candidate(candidate, in: tx)
        let loaded = try findStage(row, in: tx, context)
        let grant = try Policy.decide(
            .rankingRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind, candidate: row.candidateID,
                name: row.code))
        if grant.view.isBlind { throw Refusal(.notFound(.candidate, name: candidate, suggestions: [])) }
        let number = loaded.row.tallyNo ?? 0
        let tally = try context.storedTally(loaded, number, in: tx)
        guard let standing = tally.standing(of: row.candidateID) else {
            throw Refusal(.candidateNotInStage(candidate: row.code, stage: loaded.row.stageID, state: row.state))
        }
        let material = try StageMaterial(loaded, in: tx, context)
        let input = try context.tallyInput(material, in: tx)
        return Answer(
            candidate: row, stage: loaded.row, tally: tally, tallyNo: number, input: input, standing: standing,
            showsReviewers: grant.view.showsReviewers,
            isOutdated: try computeTally(input).inputsDigest != tally.inputsDigest)
    }

    private func findStage(
        _ row: CandidateRow, in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> LoadedStage {
        if stage != nil { return try context.ranked(stage, in: tx) }
        for loaded in try context.stages(in: tx).reversed() where loaded.row.tallyNo != nil {
            let entered = try tx.entries(of: context.awardID, stage: loaded.number)
            if entered.contains(where: { $0.candidateID == row.candidateID }) { return loaded }
        }
        return try context.ranked(nil, in: tx)
    }
}
