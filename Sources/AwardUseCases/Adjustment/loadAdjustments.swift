import AwardCore
import AwardStore
import Postgres

/// The bonuses and penalties of a stage that are in force, as a tally takes them.
///
/// - Throws: `DatabaseError` when the database fails or points are stored that are no number.
func loadAdjustments(
    in tx: borrowing Transaction, _ context: CommandContext, _ stage: LoadedStage
) throws -> [TallyAdjustment] {
    try tx.adjustments(of: context.awardID, stage: stage.number).filter { $0.revokedBy == nil }.map { row in
        guard let points = Rational(row.points) else {
            throw DatabaseError(.decoding, "adjustment \(row.adjustmentID) has points that are no number")
        }
        return TallyAdjustment(
            number: row.adjustmentID, candidate: row.candidateID, points: points, reason: row.reason)
    }
}
