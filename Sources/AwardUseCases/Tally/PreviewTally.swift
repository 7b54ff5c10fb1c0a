public import AwardCore
import AwardStore
public import Postgres

/// The standings of a closed or tallied stage as they come out of the database now; nothing is stored.
///
/// Gates are not looked at: what blocks counting for good is in ``StageStatus``.
public struct PreviewTally: Query {
    public static let action = Action.stageTally

    /// The stage.
    public var stage: String

    /// Asks what counting `stage` comes to.
    public init(stage: String) {
        self.stage = stage
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage.
        public let stage: String
        /// The standings.
        public let tally: Tally
        /// Sheets that went in.
        public let sheets: Int
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        try context.permit(.stageTally)
        let loaded = try context.stage(stage, in: tx)
        let states = StageMove.tally.from + StageMove.recount.from
        guard states.contains(loaded.row.state) else {
            throw Refusal(
                .wrongState(
                    .stage, name: loaded.row.stageID, state: loaded.row.state.title, action: .stageTally,
                    allowed: states.map(\.title)))
        }
        let input = try context.tallyInput(loaded, in: tx)
        return Answer(
            stage: loaded.row.stageID, tally: try computeTally(input),
            sheets: input.withoutCalibration().input.sheets.count)
    }
}
