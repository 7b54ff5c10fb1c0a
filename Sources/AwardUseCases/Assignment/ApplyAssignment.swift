public import AwardCore
import AwardStore
public import Postgres

/// Assigns reviewers to candidates as the solver finds best. Started work is never moved.
public struct ApplyAssignment: Command {
    public static let action = Action.assignApply

    /// The stage.
    public var stage: String
    /// The seed; the same seed gives the same assignment.
    public var seed: Int64?
    /// Expertise, by codes.
    public var affinities: [NamedAffinity]

    /// Assigns `stage`.
    public init(stage: String, seed: Int64? = nil, affinities: [NamedAffinity] = []) {
        self.stage = stage
        self.seed = seed
        self.affinities = affinities
    }

    public var subject: String { "stage \(stage)" }

    /// What assigning came to.
    public struct Output: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// Assignments in force.
        public let assignments: Int
        /// How many of them are new.
        public let added: Int
        /// How many were taken back.
        public let released: Int
        /// The seed.
        public let seed: Int64
        /// The sum of affinities, if some were given.
        public let totalAffinity: Int?
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let loaded = try context.stage(stage, in: tx)
        _ = try Policy.decideAssigning(
            .assignApply, by: context.principal, stage: loaded.row.stageID, state: loaded.row.state)
        try refreshExclusions(in: tx, context)
        if loaded.row.state == .planned { try Intake(loaded).enter(in: tx, context) }
        let material = try StageMaterial(loaded, in: tx, context)
        let draft = try AssignmentDraft.make(
            material, seed: seed ?? loaded.row.assignmentSeed ?? AssignmentSeed.usual,
            affinity: try NamedAffinity.resolve(affinities, material), context)
        tx.releaseAssignments(
            context.awardID, loaded.number, reviewers: draft.released.map(\.reviewer),
            candidates: draft.released.map(\.candidate), reason: "assign apply", at: context.at)
        let new = draft.pairs.filter { !$0.isKept }
        tx.insertAssignments(
            context.awardID, loaded.number, reviewers: new.map(\.reviewer), candidates: new.map(\.candidate),
            by: context.actor, at: context.at)
        tx.assignCalibration(
            context.awardID, loaded.number, reviewers: Array(Set(new.map(\.reviewer))).sorted(), by: context.actor,
            at: context.at)
        if loaded.row.state == .open { try context.mailAssignments(new.map(\.reviewer), of: loaded, in: tx) }
        tx.setAssignmentSeed(context.awardID, loaded.number, draft.seed)
        return Output(
            stage: loaded.row.stageID, assignments: draft.pairs.count, added: new.count,
            released: draft.released.count, seed: draft.seed, totalAffinity: draft.totalAffinity)
    }
}
