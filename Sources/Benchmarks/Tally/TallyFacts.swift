import AwardCore
import AwardStore
import Postgres

/// The facts of a tally, read as the use case reads them.
enum TallyFacts {
    /// Everything `computeTally` takes, from one snapshot.
    ///
    /// - Throws: `DatabaseError`.
    static func load(in tx: borrowing Transaction) throws -> TallyInput {
        guard let award = try tx.award(Bench.slug), let stage = try tx.stages(of: award.awardID).first else {
            throw DatabaseError(.rowCount, "the database to measure on has no award \(Bench.slug)")
        }
        let entries = Set(try tx.entries(of: award.awardID, stage: stage.stageNo).map(\.candidateID))
        return TallyInput(
            award: Bench.definition, stageID: stage.stageID,
            candidates: try tx.candidates(of: award.awardID).filter { entries.contains($0.candidateID) }.map {
                TallyCandidate(
                    number: $0.candidateID, code: $0.code, name: $0.name, category: $0.category,
                    organisation: $0.organisation, province: $0.province)
            },
            reviewers: try tx.reviewers(of: award.awardID).map {
                TallyReviewer(number: $0.reviewerID, code: $0.code, name: $0.name, pool: $0.pool, isChair: $0.isChair)
            },
            sheets: try tx.submittedSheets(of: award.awardID, stage: stage.stageNo, criteria: 5),
            abstentions: try tx.abstentions(of: award.awardID, stage: stage.stageNo), seed: stage.drawSeed ?? [])
    }
}
