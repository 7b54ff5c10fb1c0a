public import AwardCore
import AwardStore
public import Postgres

/// A candidate's submission with what its contact, or whoever asks, may still do about it.
public struct ShowSubmission: Query {
    public static let action = Action.candidateRead

    /// The candidate's code.
    public var candidate: String

    /// Asks for the submission of `candidate`.
    public init(_ candidate: String) {
        self.candidate = candidate
    }

    /// The answer.
    public struct Answer: Codable, Sendable {
        /// The candidate.
        public let detail: CandidateDetail
        /// What is asked for.
        public let rules: SubmissionRules
        /// Whether fields and files may be added.
        public let canChange: Bool
        /// Whether it can be handed in, once it is complete.
        public let canSubmit: Bool
        /// Whether the candidate can step back.
        public let canWithdraw: Bool
        /// Whether an appeal is taken.
        public let canAppeal: Bool
        /// The last moment at which an appeal is taken, where the preliminary result is out.
        public let appealsUntil: Moment?
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let detail = try ShowCandidate(candidate).answer(in: tx, context)
        let row = try context.candidate(detail.view.code, in: tx)
        let facts = try context.candidateFacts(
            row, try context.submission(of: row.candidateID, in: tx), seen: nil, in: tx)
        let award = try AwardFacts(in: tx, context)
        let who = context.principal
        // What the reason will say makes no difference to whether there may be one.
        let reason = "–"
        return Answer(
            detail: detail, rules: context.definition.submission,
            canChange: (try? Policy.decideAttachment(by: who, given: facts)) != nil,
            canSubmit: (try? Policy.decide(.submit, by: who, given: facts)) != nil,
            canWithdraw: (try? Policy.decide(.withdraw, by: who, given: facts, reason: reason)) != nil,
            canAppeal: (try? Policy.decideAppeal(
                .appeal, by: who, given: award, candidate: row.candidateID, candidateCode: row.code,
                grounds: reason)) != nil,
            appealsUntil: award.state == .preliminary ? award.window(for: .appeal)?.lastMoment : nil)
    }
}
