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
    public struct Answer: Sendable, Codable {
        /// What the candidate is called; where names are withheld, by its blind code alone.
        public let candidate: CandidateName
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
        /// Sheets that were submitted and do not count because of a conflict; none where names are withheld, since a
        /// conflict tells who the candidate is.
        public let uncounted: [UncountedSheet]
        /// Whether sheets changed after the tally, so that the working may differ from it.
        public let isOutdated: Bool
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let (row, blind) = try named(in: tx, context)
        let loaded = try blind ?? findStage(row, in: tx, context)
        let grant = try Policy.decide(
            .rankingRead, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind, candidate: row.candidateID,
                name: row.code))
        // Where names are withheld, a name or code tells nothing, not even that it exists.
        if grant.view.isBlind, blind == nil {
            throw Refusal(.notFound(.candidate, name: candidate, suggestions: []))
        }
        if loaded.definition.isCalibration(row.code) {
            throw Refusal(.calibrationOnly(candidate: row.code, stage: loaded.row.stageID))
        }
        let number = loaded.row.tallyNo ?? 0
        let tally = try context.storedTally(loaded, number, in: tx)
        guard let standing = tally.standing(of: row.candidateID) else {
            throw Refusal(.candidateNotInStage(candidate: row.code, stage: loaded.row.stageID, state: row.state))
        }
        let input = try context.tallyInput(loaded, in: tx)
        let isOutdated = try computeTally(input).inputsDigest != tally.inputsDigest
        let material = try StageMaterial(loaded, in: tx, context)
        let names = CandidateNames(material, isBlind: grant.view.isBlind).labels
        return Answer(
            candidate: names[row.candidateID] ?? CandidateName(code: candidate, name: nil, category: row.category),
            stage: loaded.row, tally: tally, tallyNo: number, input: grant.view.isBlind ? input.masked(names) : input,
            standing: standing, showsReviewers: grant.view.showsReviewers,
            uncounted: grant.view.isBlind ? [] : UncountedSheet.all(of: row.candidateID, material, grant),
            isOutdated: isOutdated)
    }

    /// The candidate by code or name, or by its code in a blind stage; then with that stage.
    private func named(
        in tx: borrowing Transaction, _ context: CommandContext
    ) throws -> (row: CandidateRow, blind: LoadedStage?) {
        for loaded in try context.stages(in: tx).reversed()
        where loaded.definition.isBlind && loaded.row.tallyNo != nil && isAskedFor(loaded.row) {
            let entry = try tx.entries(of: context.awardID, stage: loaded.number).first { $0.blindCode == candidate }
            if let entry, let row = try tx.candidate(of: context.awardID, number: entry.candidateID) {
                return (row, loaded)
            }
        }
        do {
            return (try context.candidate(candidate, in: tx), nil)
        } catch let refusal as Refusal where context.principal.reviewer != nil {
            // Names that are close are no business of those they may be withheld from.
            guard case .notFound(let subject, let name, _) = refusal.reason else { throw refusal }
            throw Refusal(.notFound(subject, name: name, suggestions: []))
        }
    }

    private func isAskedFor(_ row: StageRow) -> Bool {
        stage == nil || stage == row.stageID || stage == String(row.stageNo)
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

extension TallyInput {
    /// The same without what tells who a candidate is: every candidate by its blind code, no seed to try codes with.
    fileprivate func masked(_ names: [Int32: CandidateName]) -> TallyInput {
        var copy = self
        for index in copy.candidates.indices {
            copy.candidates[index].code = names[copy.candidates[index].number]?.code ?? ""
            copy.candidates[index].name = LocalizedText(ko: "후보", en: "candidate")
        }
        copy.seed = []
        return copy
    }
}
