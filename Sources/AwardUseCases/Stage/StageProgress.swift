public import AwardCore
public import AwardStatistics
import AwardStore
public import Postgres

/// How a stage went on over time: sheets handed in per hour, or per day where it took longer than three days.
public struct StageProgress: Query {
    public static let action = Action.stageStatus

    /// The stage.
    public var stage: String

    /// Asks about `stage`.
    public init(stage: String) {
        self.stage = stage
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// Whether steps are days; hours otherwise.
        public let isByDay: Bool
        /// Hours or days in which something was handed in, in order.
        public let steps: [ProgressPicture.Step]

        /// Sheets handed in in all.
        public var sheets: Int { steps.reduce(0) { $0 + $1.sheets } }
    }

    /// Above so many hours between the first and the last sheet, days are told apart and hours are not.
    private static let mostHours = 72

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let loaded = try context.stage(stage, in: tx)
        let grant = try Policy.decide(
            .stageStatus, by: context.principal,
            given: ReadFacts(
                awardState: context.award.state, publication: loaded.rules.publication, stage: loaded.row.stageID,
                stageState: loaded.row.state, isBlind: loaded.definition.isBlind))
        func counts(_ unit: String) throws -> [SubmissionCount] {
            try tx.submissions(
                of: context.awardID, stage: loaded.number, per: unit, zone: loaded.rules.timeZone,
                reviewer: grant.view.reviewer)
        }
        let hours = try counts("hour")
        let span = (hours.last?.from.microseconds ?? 0) - (hours.first?.from.microseconds ?? 0)
        let isByDay = span > Int64(Self.mostHours) * 3_600_000_000
        return Answer(
            isByDay: isByDay,
            steps: (isByDay ? try counts("day") : hours).map { count in
                // A day is told by its date, an hour by date and time, both without the year.
                let label = count.local.dropFirst(5).prefix(isByDay ? 5 : 11)
                return ProgressPicture.Step(label: String(label), sheets: count.sheets)
            })
    }
}
