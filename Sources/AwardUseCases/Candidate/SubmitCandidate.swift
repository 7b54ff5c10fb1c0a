public import AwardCore
import AwardStore
public import Postgres

/// Hands in a candidate's submission: keeps the fields given, and with everything there the candidate is submitted.
///
/// A submission that is incomplete is refused with all that is missing. As a draft it is kept without being handed in.
public struct SubmitCandidate: Command {
    public static let action = Action.candidateAttach

    /// The candidate's code or unique name.
    public var candidate: String
    /// Texts by field; fields left out stay as they are.
    public var fields: [String: String]
    /// Whether the fields are kept without handing in.
    public var isDraft: Bool
    /// The candidate's revision the caller saw; `nil` where the caller did not look.
    public var seen: Int?

    /// Hands in `fields` for `candidate`.
    public init(candidate: String, fields: [String: String] = [:], isDraft: Bool = false, seen: Int? = nil) {
        self.candidate = candidate
        self.fields = fields
        self.isDraft = isDraft
        self.seen = seen
    }

    public var subject: String { "candidate \(candidate)" }

    /// What handing in came to.
    public struct Output: Codable, Sendable {
        /// The candidate's code.
        public let candidate: String
        /// Its name.
        public let name: LocalizedText
        /// The state before.
        public let before: CandidateState
        /// The state now.
        public let state: CandidateState
        /// The fields that changed.
        public let changed: [String]
        /// What a complete submission still lacks; empty when it is complete.
        public let missing: [Problem]
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let row = try context.candidate(candidate, in: tx)
        let stored = try context.submission(of: row.candidateID, in: tx)
        let facts = try context.candidateFacts(row, stored, seen: seen, in: tx)
        let rules = context.definition.submission
        if isDraft {
            _ = try Policy.decideAttachment(by: context.principal, given: facts)
        } else {
            _ = try Policy.decide(.submit, by: context.principal, given: facts)
        }
        var content = stored.content
        content.fields.merge(fields) { _, new in new }
        let problems = rules.problems(in: content)
        let broken =
            isDraft
            ? fields.keys.sorted().filter { fields[$0] != "" }.compactMap {
                rules.problem(with: fields[$0] ?? "", for: $0)
            }
            : problems
        if !broken.isEmpty { throw Refusal(.invalid(broken)) }
        let revisions = Dictionary(uniqueKeysWithValues: stored.fields.map { ($0.fieldID, $0) })
        let changed = fields.keys.sorted().filter { revisions[$0]?.content != fields[$0] }
        for field in changed {
            tx.insertSubmissionField(
                context.awardID, candidate: row.candidateID, field: field,
                revision: (revisions[field]?.revision ?? 0) + 1, content: fields[field] ?? "", by: context.actor,
                at: context.at)
        }
        let state = isDraft ? row.state : .submitted
        tx.setCandidateState(
            context.awardID, row.candidateID, state, stageNo: row.stageNo, reason: isDraft ? row.stateReason : nil)
        return Output(
            candidate: row.code, name: row.fullName, before: row.state, state: state, changed: changed,
            missing: problems)
    }
}
