public import AwardCore
public import AwardStore
public import Postgres

/// The award with its rules and where each stage is.
public struct AwardOverview: Query {
    public static let action = Action.awardRead

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The award as stored.
        public let award: AwardRow
        /// Its rules.
        public let definition: AwardDefinition
        /// Its stages.
        public let stages: [StageRow]
        /// What a new award file cannot leave out: categories and stages still planned, with what is in them.
        public let used: [PartInUse]
    }

    /// Asks for the whole award.
    public init() {}

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        try context.permit(.awardRead)
        return Answer(
            award: context.award, definition: context.definition, stages: try tx.stages(of: context.awardID),
            used: try tx.partsInUse(of: context.awardID))
    }
}
