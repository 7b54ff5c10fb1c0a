import AwardCore
import AwardStore
import Postgres

extension CommandContext {
    /// What a read looks at: the award's state, and the stage whose rows are read.
    func readFacts(_ stage: LoadedStage?, isBlind: Bool? = nil) -> ReadFacts {
        ReadFacts(
            awardState: award.state, publication: definition.publication, stage: stage?.row.stageID ?? "",
            stageState: stage?.row.state, isBlind: isBlind ?? stage?.definition.isBlind ?? false)
    }

    /// What an action on one candidate of one stage looks at.
    func entryFacts(_ stage: LoadedStage, _ candidate: CandidateRow, code: String? = nil, in tx: borrowing Transaction)
        throws -> EntryFacts
    {
        let isInStage = try tx.entries(of: awardID, stage: stage.number)
            .contains { $0.candidateID == candidate.candidateID }
        var facts = EntryFacts(
            stage: stage.row.stageID, stageState: stage.row.state, candidate: code ?? candidate.code,
            candidateState: candidate.state, isInStage: isInStage)
        facts.isCalibration = stage.definition.isCalibration(candidate.code)
        return facts
    }
}
