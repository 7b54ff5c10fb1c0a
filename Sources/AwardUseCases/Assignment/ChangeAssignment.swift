public import AwardCore
import AwardStore
public import Postgres

/// One assignment that was added or taken back.
public struct AssignmentChanged: Codable, Sendable {
    /// The stage.
    public let stage: String
    /// The reviewer's code.
    public let reviewer: String
    /// The candidate's code.
    public let candidate: String
}

/// Assigns one reviewer to one candidate by hand.
public struct AddAssignment: Command {
    public static let action = Action.assignAdd

    /// The stage.
    public var stage: String
    /// The reviewer.
    public var reviewer: String
    /// The candidate.
    public var candidate: String

    /// Assigns `reviewer` to `candidate`.
    public init(stage: String, reviewer: String, candidate: String) {
        self.stage = stage
        self.reviewer = reviewer
        self.candidate = candidate
    }

    public var subject: String { "stage \(stage)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> AssignmentChanged {
        let loaded = try context.stage(stage, in: tx)
        let person = try context.reviewer(reviewer, in: tx)
        let row = try context.candidate(candidate, in: tx)
        if loaded.row.state == .planned { try Intake(loaded).enter(in: tx, context) }
        let material = try StageMaterial(loaded, in: tx, context)
        _ = try Policy.decideAssignment(
            by: context.principal, given: AssignmentFacts(material, reviewer: person, candidate: row))
        tx.insertAssignments(
            context.awardID, loaded.number, reviewers: [person.reviewerID], candidates: [row.candidateID],
            by: context.actor, at: context.at)
        tx.assignCalibration(
            context.awardID, loaded.number, reviewers: [person.reviewerID], by: context.actor, at: context.at)
        if loaded.row.state == .open { try context.mailAssignments([person.reviewerID], of: loaded, in: tx) }
        return AssignmentChanged(stage: loaded.row.stageID, reviewer: person.code, candidate: row.code)
    }
}

/// Takes one assignment back that has no sheet yet, with a reason.
public struct RemoveAssignment: Command {
    public static let action = Action.assignRemove

    /// The stage.
    public var stage: String
    /// The reviewer.
    public var reviewer: String
    /// The candidate.
    public var candidate: String
    /// Why.
    public var reason: String

    /// Takes the assignment of `reviewer` to `candidate` back.
    public init(stage: String, reviewer: String, candidate: String, reason: String) {
        self.stage = stage
        self.reviewer = reviewer
        self.candidate = candidate
        self.reason = reason
    }

    public var subject: String { "stage \(stage)" }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> AssignmentChanged {
        let loaded = try context.stage(stage, in: tx)
        let person = try context.reviewer(reviewer, in: tx)
        let row = try context.candidate(candidate, in: tx)
        let material = try StageMaterial(loaded, in: tx, context)
        _ = try Policy.decideUnassignment(
            by: context.principal, given: AssignmentFacts(material, reviewer: person, candidate: row), reason: reason)
        tx.releaseAssignments(
            context.awardID, loaded.number, reviewers: [person.reviewerID], candidates: [row.candidateID],
            reason: reason, at: context.at)
        return AssignmentChanged(stage: loaded.row.stageID, reviewer: person.code, candidate: row.code)
    }
}

extension AssignmentFacts {
    /// What adding or removing one assignment looks at.
    init(_ material: StageMaterial, reviewer: ReviewerRow, candidate: CandidateRow) {
        let stage = material.stage
        let pair = material.active.first {
            $0.reviewerID == reviewer.reviewerID && $0.candidateID == candidate.candidateID
        }
        let conflict = material.barring[.init(reviewer.reviewerID, candidate.candidateID)]
        let affiliation = reviewer.organisation ?? reviewer.organisationName
        let calibrating = Set(material.calibrating.map(\.candidateID))
        let others = material.active.filter { $0.reviewerID != reviewer.reviewerID }
        self.init(
            stage: stage.row.stageID, stageState: stage.row.state, candidate: candidate.code,
            candidateState: candidate.state,
            isInStage: (material.competing + material.calibrating)
                .contains { $0.candidateID == candidate.candidateID },
            reviewer: reviewer.code, reviewerState: reviewer.state,
            isOnPanel: Panel(stage: stage.definition).includes(reviewer), conflict: conflict?.kind,
            conflictGround: ConflictGround(text: conflict?.ground ?? ""), isAssigned: pair != nil,
            sheet: SheetStatus(rawValue: pair?.sheetState ?? "") ?? .absent,
            load: material.active.count {
                $0.reviewerID == reviewer.reviewerID && $0.candidateID != candidate.candidateID
                    && !calibrating.contains($0.candidateID)
            },
            maximumLoad: reviewer.maximumLoad ?? stage.definition.panel.maximumLoad,
            ofAffiliation: affiliation.isEmpty
                ? 0
                : others.count { row in
                    guard row.candidateID == candidate.candidateID, let other = material.reviewers[row.reviewerID]
                    else { return false }
                    return (other.organisation ?? other.organisationName) == affiliation
                },
            maximumPerAffiliation: stage.definition.panel.maximumPerAffiliation)
    }
}
