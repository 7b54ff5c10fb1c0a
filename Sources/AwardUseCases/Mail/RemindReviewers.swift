public import AwardCore
import AwardStore
public import Postgres

/// Writes to the reviewers of an open stage who have not finished; one who has not got the last reminder yet gets only
/// the new one.
public struct RemindReviewers: Command {
    public static let action = Action.reviewerRemind

    /// The stage.
    public var stage: String

    /// Reminds the reviewers of `stage`.
    public init(stage: String) {
        self.stage = stage
    }

    public var subject: String { "stage \(stage)" }

    /// What reminding came to.
    public struct Output: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// The codes of those who are written to.
        public let reminded: [String]
        /// The codes of those who have not finished but have no address.
        public let withoutAddress: [String]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.reviewerRemind)
        let loaded = try context.stage(stage, in: tx)
        guard loaded.row.state == .open else {
            throw Refusal(
                .wrongState(
                    .stage, name: loaded.row.stageID, state: loaded.row.state.title, action: .reviewerRemind,
                    allowed: [StageState.open.title]))
        }
        let unfinished = try tx.unfinishedSheets(of: context.awardID, stage: loaded.number)
        let told = try context.mail(.reminder, of: loaded, to: unfinished, in: tx) { row, count, language in
            MailText.reminder(
                award: context.definition.title, name: row.name, stage: loaded.definition.title, unfinished: count,
                until: context.until(loaded), site: context.environment.site, language)
        }
        let reached = Set(told.map(\.reviewerID))
        let missed = try tx.reviewers(of: context.awardID)
            .filter { unfinished[$0.reviewerID] != nil && !reached.contains($0.reviewerID) }
        return Output(
            stage: loaded.row.stageID, reminded: told.map(\.code), withoutAddress: missed.map(\.code))
    }
}
