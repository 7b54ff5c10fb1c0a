/// How one reviewer scored: what a normalised total is measured against.
public struct ReviewerScale: Sendable, Hashable {
    /// Whether the reviewer's totals tell candidates apart.
    public enum State: Sendable, Hashable {
        /// They do.
        case informative
        /// All totals are equal, or there is one only.
        case noSpread
        /// There are fewer than the rules ask for.
        case tooFew(needed: Int)
    }

    /// How many candidates.
    public var sheets: Int
    /// The mean of the totals, exact.
    public var mean: Rational
    /// The square of their spread, exact: the sum of squares over the rules' divisor; zero with one total.
    public var variance: Rational
    /// The lowest total.
    public var lowest: Rational
    /// The highest total.
    public var highest: Rational
    /// Whether they tell candidates apart.
    public var state: State

    /// Whether the normalised totals carry information; without it they are all average and flagged, and they still
    /// count in a candidate's mean.
    public var isInformative: Bool { state == .informative }
}
