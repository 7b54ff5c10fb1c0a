import AwardCore
import AwardStore
import Postgres

extension Transaction {
    /// What the reviewer of a sheet still owes of the stage's calibration set, as the reviewer calls it.
    ///
    /// Stages without a set, which are most, ask nothing.
    borrowing func calibrationPending(
        for sheet: ScoringRow, _ stage: StageDefinition
    ) throws(DatabaseError) -> [String] {
        guard stage.calibration != nil, let reviewer = sheet.reviewerID else { return [] }
        return try owedCalibration(of: sheet.awardID, stage: sheet.stageNo, reviewer: reviewer)
            .map { stage.isBlind ? $0.blindCode : $0.code }.sorted()
    }
}
