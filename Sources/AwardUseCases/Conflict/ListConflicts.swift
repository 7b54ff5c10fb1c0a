public import AwardCore
import AwardStore
public import Postgres

/// The conflicts on record, in the order they were entered; a reviewer sees only their own.
public struct ListConflicts: Query {
    public static let action = Action.conflictRead

    /// Only of this kind.
    public var kind: ConflictKind?
    /// Only of this reviewer: code or unique name.
    public var reviewer: String?
    /// Only about this candidate: code or unique name.
    public var candidate: String?

    /// Asks for the conflicts.
    public init(kind: ConflictKind? = nil, reviewer: String? = nil, candidate: String? = nil) {
        self.kind = kind
        self.reviewer = reviewer
        self.candidate = candidate
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> [ConflictLine] {
        let reader = try CandidateReader(.conflictRead, needsPledge: false, in: tx, context)
        let reviewer = try reviewer.map { try context.reviewer($0, in: tx) }
        let candidate = try candidate.map { try context.candidate($0, known: reader, in: tx) }
        let lines = ConflictLines(
            reader, reviewers: try tx.reviewers(of: context.awardID), candidates: try tx.candidates(of: context.awardID)
        )
        return try tx.conflicts(of: context.awardID)
            .filter { kind == nil || $0.kind == kind }
            .filter { reader.grant.view.reviewer == nil || reader.grant.view.reviewer == $0.reviewerID }
            .filter { reviewer == nil || reviewer?.reviewerID == $0.reviewerID }
            // Where names are withheld, an exclusion must not be found by its candidate either.
            .filter {
                candidate == nil
                    || candidate?.candidateID == $0.candidateID && !(reader.isBlind && $0.kind == .exclusion)
            }
            .compactMap(lines.line)
    }
}
