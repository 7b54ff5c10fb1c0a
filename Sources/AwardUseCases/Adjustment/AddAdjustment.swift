public import AwardCore
import AwardStore
public import Postgres

/// Adds a bonus or a penalty to a candidate's score in a stage (가점·감점). It counts from the next tally on.
public struct AddAdjustment: Command {
    public static let action = Action.adjustAdd

    /// The stage.
    public var stage: String
    /// The candidate.
    public var candidate: String
    /// Points of the stage score: above zero is a bonus, below zero a penalty.
    public var points: Rational
    /// Why.
    public var reason: String
    /// The document it rests on; empty where there is none.
    public var document: String

    /// Adds `points` to `candidate` in `stage`.
    public init(stage: String, candidate: String, points: Rational, reason: String, document: String = "") {
        self.stage = stage
        self.candidate = candidate
        self.points = points
        self.reason = reason
        self.document = document
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> AdjustmentReceipt {
        let loaded = try context.stage(stage, in: tx)
        let row = try context.candidate(candidate, in: tx)
        _ = try Policy.decideAdjustment(
            of: points, by: context.principal, given: try context.entryFacts(loaded, row, in: tx),
            rules: loaded.definition.adjustments, reason: reason)
        let number = try tx.lastNumber(.adjustment, of: context.awardID) + 1
        tx.insertAdjustment(
            context.awardID, number: number, stage: loaded.number, candidate: row.candidateID,
            points: points.exactText, reason: reason, document: document, by: context.actor, at: context.at)
        return AdjustmentReceipt(
            number: number, stage: loaded.row.stageID, candidate: row.code, points: points.exactText,
            needsRecount: loaded.row.state == .tallied)
    }
}

/// A bonus or penalty that was added or revoked.
public struct AdjustmentReceipt: Codable, Sendable {
    /// Its number within the award.
    public let number: Int32
    /// The stage.
    public let stage: String
    /// The candidate's code.
    public let candidate: String
    /// The points, exact.
    public let points: String
    /// Whether a tally exists that knows nothing of it, so that the stage has to be counted again.
    public let needsRecount: Bool
}
