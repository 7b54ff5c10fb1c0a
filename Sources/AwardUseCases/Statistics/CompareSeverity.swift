public import AwardCore
public import AwardStatistics
public import Postgres

/// Raw scores beside those adjusted for severity, by the analysis the stage announced before it opened and by no other.
/// Information only: adjusted scores decide no place.
public struct CompareSeverity: Query {
    public static let action = Action.rankingAnalyse

    /// The stage; `nil` is the latest that was tallied.
    public var stage: String?
    /// The category; `nil` is every one together.
    public var category: String?

    /// Asks for the raw scores of a stage beside the adjusted ones.
    public init(stage: String? = nil, category: String? = nil) {
        self.stage = stage
        self.category = category
    }

    /// What adjusted scores and severity are measured in.
    public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
        /// The points of a sheet's total.
        case points
        /// The logits of a Rasch analysis.
        case logits
    }

    /// One candidate.
    public struct Candidate: Sendable, Hashable, Codable {
        /// The code.
        public let candidate: String
        /// The category.
        public let category: String
        /// The official place; `nil` when not ranked.
        public let place: Int?
        /// The plain mean of the totals.
        public let raw: Double
        /// As from a reviewer of average severity; `nil` where nothing links the candidate to the others.
        public let adjusted: Double?
        /// Its standard error.
        public let standardError: Double?
        /// The place by adjusted scores within the category; `nil` without one.
        public let adjustedPlace: Int?
    }

    /// One reviewer.
    public struct Reviewer: Sendable, Hashable, Codable {
        /// The code.
        public let reviewer: String
        /// How many candidates the reviewer scored.
        public let scores: Int
        /// Above 0 lenient, below 0 severe.
        public let effect: Double?
        /// Its standard error.
        public let standardError: Double?
    }

    /// The answer.
    public struct Answer: Sendable, Codable {
        /// The stage, and what its keys are called.
        public let analysed: AnalysedStage
        /// The analysis announced.
        public let model: SeverityModel
        /// What adjusted scores are measured in.
        public let unit: Unit
        /// By category and official place.
        public let candidates: [Candidate]
        /// By severity, the most severe first.
        public let reviewers: [Reviewer]
        /// The reviewers as drawn in a picture; empty for a Rasch analysis.
        public let effects: [ReviewerEffect]
        /// How well reviewers link the candidates.
        public let design: DesignReport
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Answer {
        let scores = try context.scores(stage, in: tx)
        let model = try Policy.decideSeverity(of: scores.analysed.definition)
        return try scores.analysing(category) { try scores.severity(model, category) }
    }
}
