import AwardCore
import AwardStore
import Postgres

extension Transaction {
    /// The categories and the stages still planned, with what is in them.
    borrowing func partsInUse(of award: Int32) throws -> [PartInUse] {
        let stages = try stageContents(of: award).map { row in
            PartInUse(
                .stage(row.stageID, index: Int(row.stageNo) - 1), candidates: row.candidates,
                assignments: row.assignments, minutes: row.minutes)
        }
        let categories = try categorySizes(of: award).map { row in
            PartInUse(.category(row.category), candidates: row.candidates)
        }
        return stages + categories
    }
}
