import AwardCore
import AwardStore
import Postgres

extension CommandContext {
    /// Everything a tally of the stage is computed from.
    func tallyInput(_ stage: LoadedStage, in tx: borrowing Transaction) throws -> TallyInput {
        TallyInput(
            award: stage.rules, stageID: stage.row.stageID,
            candidates: try tx.tallyCandidates(of: awardID, stage: stage.number),
            reviewers: try tx.reviewers(of: awardID).map(TallyReviewer.init),
            sheets: try tx.submittedSheets(
                of: awardID, stage: stage.number, criteria: stage.definition.rubric.criteria.count),
            abstentions: try tx.abstentions(of: awardID, stage: stage.number),
            adjustments: try loadAdjustments(in: tx, self, stage),
            decisions: try loadDecisions(in: tx, self, stage),
            earlier: try earlierResults(stage, in: tx), seed: stage.row.drawSeed ?? [])
    }

    /// A tally as it was stored.
    func storedTally(_ stage: LoadedStage, _ number: Int, in tx: borrowing Transaction) throws -> Tally {
        guard let row = try tx.tallies(of: awardID, stage: stage.number).first(where: { $0.tallyNo == number })
        else { throw Refusal(.notFound(.tally, name: String(number), suggestions: [])) }
        return try storedTally(row, of: stage.number, in: tx)
    }

    /// The tally that `row` names.
    func storedTally(_ row: TallyRow, of stage: Int16, in tx: borrowing Transaction) throws -> Tally {
        try tallies.value(sha256: row.bodySHA256) {
            try tx.tallyBody(of: awardID, stage: stage, tallyNo: row.tallyNo) ?? ""
        }
    }

    /// The official scores of the stages before, by their latest tallies.
    private func earlierResults(_ stage: LoadedStage, in tx: borrowing Transaction) throws -> [EarlierResult] {
        guard stage.definition.asksForEarlierStages else { return [] }
        var results: [EarlierResult] = []
        for row in stage.all where row.stageNo < stage.number {
            guard let number = row.tallyNo,
                let body = try tx.tallyBody(of: awardID, stage: row.stageNo, tallyNo: number)
            else { continue }
            let tally = try CanonicalJSON.read(Tally.self, from: body)
            for standing in tally.categories.flatMap(\.standings) {
                guard let official = standing.official else { continue }
                results.append(
                    EarlierResult(
                        stageID: row.stageID, candidate: standing.candidate, official: official,
                        maximum: tally.maximum))
            }
        }
        // Only candidates of this stage: the others stopped before it.
        let here = Set(try tx.entries(of: awardID, stage: stage.number).map(\.candidateID))
        return results.filter { here.contains($0.candidate) }
    }
}

extension StageDefinition {
    /// Whether carry-over or the tie-break chain looks at an earlier stage.
    fileprivate var asksForEarlierStages: Bool {
        if case .cumulative = carryOver { return true }
        return tieBreak.contains { if case .stage = $0 { true } else { false } }
    }
}

extension TallyReviewer {
    init(_ row: ReviewerRow) {
        self.init(number: row.reviewerID, code: row.code, name: row.name, pool: row.pool, isChair: row.isChair)
    }
}
