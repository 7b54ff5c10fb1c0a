public import AwardCore
import AwardStore
public import Postgres

/// Closes a stage: no sheet is taken after it. It waits for sheets in flight.
public struct CloseStage: Command {
    public static let action = Action.stageClose

    /// The stage.
    public var stage: String

    /// Closes `stage`.
    public init(stage: String) {
        self.stage = stage
    }

    public var subject: String { "stage \(stage)" }
    public var sealsLedger: Bool { true }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> StageMoved {
        try StageMoved.move(.close, stage, reason: "", in: tx, context)
    }
}

/// Opens a closed stage again, with a reason; where its window is over, with a later closing time.
public struct ReopenStage: Command {
    public static let action = Action.stageReopen

    /// The stage.
    public var stage: String
    /// Why.
    public var reason: String
    /// Until when sheets are taken from now on; `nil` leaves the window as it is.
    public var until: Moment?

    /// Opens `stage` again, until `until`, because of `reason`.
    public init(stage: String, reason: String, until: Moment? = nil) {
        self.stage = stage
        self.reason = reason
        self.until = until
    }

    public var subject: String { "stage \(stage)" }
    public var sealsLedger: Bool { true }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> StageMoved {
        try StageMoved.move(.reopen, stage, reason: reason, until: until, in: tx, context)
    }
}

/// Excuses a candidate from the minimum of sheets, with a reason.
public struct ExcuseCandidate: Command {
    public static let action = Action.stageExcuse

    /// The stage.
    public var stage: String
    /// The candidate.
    public var candidate: String
    /// Why.
    public var reason: String

    /// Excuses `candidate` in `stage` because of `reason`.
    public init(stage: String, candidate: String, reason: String) {
        self.stage = stage
        self.candidate = candidate
        self.reason = reason
    }

    public var subject: String { "candidate \(candidate)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> StageMoved {
        let loaded = try context.stage(stage, in: tx)
        let row = try context.candidate(candidate, in: tx)
        _ = try Policy.decide(
            .stageExcuse, by: context.principal, given: try context.entryFacts(loaded, row, in: tx), reason: reason)
        tx.excuseEntry(
            context.awardID, loaded.number, candidate: row.candidateID, reason: reason, by: context.actor)
        return StageMoved(stage: loaded.row.stageID, state: loaded.row.state)
    }
}

/// A stage and the state it is in now.
public struct StageMoved: Codable, Sendable {
    /// The stage.
    public let stage: String
    /// Its state now.
    public let state: StageState

    static func move(
        _ move: StageMove, _ stage: String, reason: String, until: Moment? = nil, in tx: borrowing Transaction,
        _ context: CommandContext
    ) throws -> StageMoved {
        let loaded = try context.stage(stage, in: tx)
        let material = try StageMaterial(loaded, in: tx, context)
        var facts = try StageFacts(material, in: tx, context)
        facts.window = StageWindow.inForce(facts.window, closes: until)
        _ = try Policy.decide(move, by: context.principal, given: facts, reason: reason)
        tx.setStageState(context.awardID, loaded.number, move.to, at: context.at)
        if let until { tx.setStageClosing(context.awardID, loaded.number, at: until.timestamp) }
        return StageMoved(stage: loaded.row.stageID, state: move.to)
    }
}
