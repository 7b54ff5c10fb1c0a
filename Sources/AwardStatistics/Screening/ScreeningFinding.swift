/// Something for a person to look at, with the numbers behind it. Never a reason to change a score by itself.
public struct ScreeningFinding: Sendable, Hashable, Codable {
    /// How closely to look.
    public enum Level: Int, Sendable, Hashable, Codable, Comparable {
        /// Good to know; an adjustment for severity would take it out.
        case information
        /// Worth a look.
        case look
        /// Worth a close look.
        case closeLook

        /// From what is good to know to what is worth a close look.
        public static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    /// What was seen, with its numbers.
    public enum Observation: Sendable, Hashable, Codable {
        /// Severe (below 0) or lenient (above), in points, over so many scores.
        case severity(points: Double, t: Double, scores: Int)
        /// Scores that scatter so many times as much as the panel's.
        case misfit(ratio: Double, scores: Int)
        /// Another order of candidates than the others'.
        case inconsistency(correlation: Double, scores: Int)
        /// Nearly the same score for everyone.
        case centralTendency(spreadRatio: Double, scores: Int)
        /// Mostly the ends of the scale.
        case extremism(spreadRatio: Double, scores: Int)
        /// Nearly the same mark on every criterion of a sheet.
        case halo(ratio: Double, scores: Int)
        /// The very same marks on this share of the sheets.
        case repetition(share: Double, panelShare: Double, scores: Int)
        /// One score far from what is expected.
        case outlyingScore(OutlyingScore)
        /// One group scored above the rest.
        case preference(GroupPreference)
        /// Two reviewers depart from the panel together.
        case pair(ReviewerPair)
    }

    /// How closely to look.
    public let level: Level
    /// The reviewers concerned, one or two.
    public let reviewers: [String]
    /// What was seen.
    public let observation: Observation

    init(_ level: Level, _ reviewers: [String], _ observation: Observation) {
        self.level = level
        self.reviewers = reviewers
        self.observation = observation
    }
}
