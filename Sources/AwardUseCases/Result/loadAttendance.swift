import AwardCore
import AwardStore
import Postgres

/// Attendance by the latest minutes of a stage; `nil` without minutes.
///
/// - Throws: `DatabaseError` when the database fails.
func loadAttendance(
    in tx: borrowing Transaction, _ context: CommandContext, _ stage: LoadedStage
) throws -> Attendance? {
    try tx.minutes(of: context.awardID, stage: stage.number).last.map { row in
        try CanonicalJSON.read(MinutesBody.self, from: row.body).attendance
    }
}
