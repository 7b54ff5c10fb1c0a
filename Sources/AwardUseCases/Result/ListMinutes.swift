public import AwardCore
import AwardStore
public import Postgres

/// Minutes of meetings.
public struct ListMinutes: Query {
    public static let action = Action.minutesRead

    /// Minutes of one meeting.
    public struct Line: Sendable, Codable {
        /// Their number within the award.
        public let number: Int32
        /// The stage.
        public let stage: String
        /// What they say.
        public let body: MinutesBody
        /// The candidates of `body.recusals`, in the same order.
        public let recused: [CandidateName]
        /// Who recorded them.
        public let recordedBy: String
        /// When.
        public let recordedAt: Timestamp
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
            let names = try CandidateNames(.minutesRead, stage: loaded, in: tx, context)
            lines += try tx.minutes(of: context.awardID, stage: loaded.number).map { row in
                let body = try CanonicalJSON.read(MinutesBody.self, from: row.body)
                return Line(
                    number: row.minutesID, stage: loaded.row.stageID, body: body,
                    recused: body.recusals.map { names.label($0.candidate) }, recordedBy: row.recordedBy,
                    recordedAt: row.recordedAt)
            }
        }
        return lines.sorted { $0.number < $1.number }
    }
}
