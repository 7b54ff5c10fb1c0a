public import AwardCore
import AwardStore
public import Postgres

/// Shows who would score whom, without changing anything.
public struct PlanAssignment: Query {
    public static let action = Action.assignPlan

    /// The stage.
    public var stage: String
    /// The seed; the same seed gives the same assignment.
    public var seed: Int64?
    /// Expertise, by codes.
    public var affinities: [NamedAffinity]

    /// Asks for an assignment of `stage`.
    public init(stage: String, seed: Int64? = nil, affinities: [NamedAffinity] = []) {
        self.stage = stage
        self.seed = seed
        self.affinities = affinities
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> AssignmentDraft {
        let loaded = try context.stage(stage, in: tx)
        _ = try Policy.decideAssigning(
            .assignPlan, by: context.principal, stage: loaded.row.stageID, state: loaded.row.state)
        let material = try StageMaterial(planning: loaded, in: tx, context)
        return try AssignmentDraft.make(
            material, seed: seed ?? loaded.row.assignmentSeed ?? AssignmentSeed.usual,
            affinity: try NamedAffinity.resolve(affinities, material), context)
    }
}

/// The seed an assignment is made with unless one is given. Any number would do; this one is not chosen for its result.
public enum AssignmentSeed {
    /// Used where no seed is given.
    public static let usual: Int64 = 1
}

/// How well a reviewer fits a candidate, by their codes.
public struct NamedAffinity: Codable, Sendable, Hashable {
    /// The reviewer's code.
    public var reviewer: String
    /// The candidate's code.
    public var candidate: String
    /// How well; more is better.
    public var affinity: Int32

    /// `reviewer` fits `candidate` so well.
    public init(reviewer: String, candidate: String, affinity: Int32) {
        self.reviewer = reviewer
        self.candidate = candidate
        self.affinity = affinity
    }

    static func resolve(_ all: [NamedAffinity], _ material: StageMaterial) throws -> [Affinity] {
        if all.isEmpty { return [] }
        let reviewers = Dictionary(uniqueKeysWithValues: material.reviewers.values.map { ($0.code, $0.reviewerID) })
        let candidates = Dictionary(uniqueKeysWithValues: material.candidates.values.map { ($0.code, $0.candidateID) })
        var problems: [Problem] = []
        var resolved: [Affinity] = []
        for entry in all {
            guard let reviewer = reviewers[entry.reviewer], let candidate = candidates[entry.candidate] else {
                problems.append(
                    Problem(
                        at: "\(entry.reviewer), \(entry.candidate)",
                        LocalizedText(
                            ko: "등록되지 않은 심사위원 또는 후보입니다.", en: "There is no such reviewer or candidate.")))
                continue
            }
            resolved.append(Affinity(reviewer: reviewer, candidate: candidate, affinity: entry.affinity))
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return resolved
    }
}

extension StageMaterial {
    /// The material of a stage whose candidates may not be entered yet: those who would be.
    init(planning stage: LoadedStage, in tx: borrowing Transaction, _ context: CommandContext) throws {
        try self.init(stage, in: tx, context)
        guard stage.row.state == .planned, stage.previous == nil else { return }
        let entered = Set(entries.map(\.candidateID))
        let coming = Set(try Intake(stage).candidates(in: tx, context))
        competing = try tx.candidates(of: context.awardID).filter {
            coming.contains($0.candidateID)
                || (entered.contains($0.candidateID) && !$0.state.hasLeftCompetition
                    && !stage.definition.isCalibration($0.code))
        }
    }
}
