public import AwardCore
import AwardStore
public import Postgres

/// Enters the reference marks of a calibration candidate; a later version takes the place of an earlier one, which stays
/// on record.
public struct EnterReference: Command {
    public static let action = Action.scoreReference

    /// The stage.
    public var stage: String
    /// The calibration candidate.
    public var candidate: String
    /// Marks as written, by criterion; what is left out has no reference.
    public var marks: [String: String]
    /// Why these.
    public var reason: String

    /// The marks chair or admin hold to be right.
    public init(stage: String, candidate: String, marks: [String: String], reason: String = "") {
        self.stage = stage
        self.candidate = candidate
        self.marks = marks
        self.reason = reason
    }

    public var subject: String { "candidate \(candidate)" }

    /// What was entered.
    public struct Output: Codable, Sendable {
        /// The stage.
        public let stage: String
        /// The candidate's code.
        public let candidate: String
        /// The version.
        public let revision: Int
        /// The points on each criterion that has a reference.
        public let marks: [String: String]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let loaded = try context.stage(stage, in: tx)
        let row = try context.candidate(candidate, in: tx)
        let grant = try Policy.decideReference(
            by: context.principal, stage: loaded.definition, state: loaded.row.state, candidate: row.code)
        let rubric = loaded.definition.rubric
        let read = try SheetContent(marks: marks).read(on: rubric)
        guard read.contains(where: { $0 != nil }) else {
            throw Refusal(
                .invalid([
                    Problem(
                        at: row.code,
                        LocalizedText(
                            ko: "기준점을 하나 이상 적어야 합니다(예: \(rubric.criteria.first?.id ?? "")=8).",
                            en: "Give at least one reference mark, e.g. \(rubric.criteria.first?.id ?? "")=8."))
                ]))
        }
        let before = try tx.references(of: context.awardID, stage: loaded.number)
            .first { $0.candidateID == row.candidateID }
        let revision = (before?.revision ?? 0) + 1
        tx.insertReference(
            context.awardID, loaded.number, candidate: row.candidateID, revision: revision,
            marks: read.map { $0?.steps }, reason: reason, by: context.actor, at: context.at, grant)
        return Output(
            stage: loaded.row.stageID, candidate: row.code, revision: Int(revision),
            marks: rubric.texts(of: read))
    }
}
