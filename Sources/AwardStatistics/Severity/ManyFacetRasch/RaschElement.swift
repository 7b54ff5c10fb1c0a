/// One candidate, reviewer or criterion on the common scale of logits.
public struct RaschElement: Sendable, Hashable {
    /// How far marks lie from what the model expects: 1 as expected, above 1 noisier, below 1 too regular.
    public struct Fit: Sendable, Hashable {
        /// The mean square.
        public let meanSquare: Double
        /// The same as a standard normal deviate, after Wilson and Hilferty.
        public let standardised: Double
    }

    /// The candidate's, reviewer's or criterion's key.
    public let key: String
    /// In logits: a candidate's merit, a reviewer's severity, a criterion's difficulty. `nil` where nothing links the
    /// element to those that could be measured.
    public let measure: Double?
    /// In logits. Joint estimation makes it somewhat too small where marks are few.
    public let standardError: Double?
    /// The sum of the marks.
    public let rawScore: Double
    /// The number of marks.
    public let count: Int
    /// The score to be expected with all else at its mean, in points.
    public let fairAverage: Double?
    /// Weighted by information, so about marks near the element's own level; `nil` for an extreme one.
    public let infit: Fit?
    /// Unweighted, so open to single surprises; `nil` for an extreme one.
    public let outfit: Fit?
    /// Only lowest or only highest marks: the measure is then that of a score 0.3 steps inside the end of the scale.
    public let isExtreme: Bool
}
