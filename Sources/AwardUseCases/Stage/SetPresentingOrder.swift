public import AwardCore
import AwardStore
public import Postgres

/// Sets the order in which the candidates of a stage present, in place of the one drawn.
public struct SetPresentingOrder: Command {
    public static let action = Action.stageOrder

    /// The stage.
    public var stage: String
    /// Every competing candidate once, in its turn.
    public var order: [String]
    /// Why this order.
    public var reason: String

    /// Lets the candidates of `stage` present in `order`.
    public init(stage: String, order: [String], reason: String) {
        self.stage = stage
        self.order = order
        self.reason = reason
    }

    public var subject: String { "stage \(stage)" }

    /// The order on record.
    public struct Output: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// Its version.
        public let revision: Int
        /// The candidates in their turn.
        public let order: [String]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        try context.permit(.stageOrder)
        let loaded = try context.stage(stage, in: tx)
        let material = try StageMaterial(loaded, in: tx, context)
        let names = try CandidateNames(.stageStatus, stage: loaded, in: tx, context)
        let numbers = Dictionary(
            material.competing.map { (names.code($0.candidateID), $0.candidateID) },
            uniquingKeysWith: { first, _ in first })
        let grant = try Policy.decideOrder(
            order, of: material.competing.map { names.code($0.candidateID) }, by: context.principal,
            stage: loaded.definition, state: loaded.row.state, reason: reason)
        let revision = (try tx.presentingOrder(of: context.awardID, stage: loaded.number)?.revision ?? 0) + 1
        tx.insertPresentingOrder(
            context.awardID, loaded.number, revision: revision, candidates: order.compactMap { numbers[$0] },
            reason: reason, by: context.actor, at: context.at, grant)
        return Output(stage: loaded.row.stageID, revision: Int(revision), order: order)
    }
}
