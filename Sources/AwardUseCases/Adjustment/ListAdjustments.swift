public import AwardCore
public import AwardStore
public import Postgres

/// Bonuses and penalties with their reasons, those revoked too.
public struct ListAdjustments: Query {
    public static let action = Action.adjustRead

    /// One bonus or penalty.
    public struct Line: Sendable, Codable {
        /// As stored.
        public let row: AdjustmentRow
        /// The stage.
        public let stage: String
        /// The candidate as the caller may know it.
        public let candidate: CandidateName
    }

    /// Only those of this stage.
    public var stage: String?

    /// Asks for all, or for those of one stage.
    public init(stage: String? = nil) {
        self.stage = stage
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [Line] {
        let one = try stage.map { try context.stage($0, in: tx) }
        var lines: [Line] = []
        for loaded in try one.map({ [$0] }) ?? context.stages(in: tx) {
            let names = try CandidateNames(.adjustRead, stage: loaded, in: tx, context)
            lines += try tx.adjustments(of: context.awardID, stage: loaded.number).map { row in
                Line(row: row, stage: loaded.row.stageID, candidate: names.label(row.candidateID))
            }
        }
        return lines.sorted { $0.row.adjustmentID < $1.row.adjustmentID }
    }
}
