/// Where an index begins to be worth a look.
///
/// The figures are of simulated and real panels with planted and known offences; none of them proves anything.
public struct ScreeningSettings: Sendable, Hashable, Codable {
    /// The smallest difference between two scores that means anything, in points. In small panels of like minds tiny
    /// disagreements look large beside tinier ones; nothing below this step is reported.
    public var step = 0.0
    /// Fewer scores of a reviewer than this say nothing of spread, halo or repetition.
    public var minimumScores = 5
    /// |severity| / its standard error, with at least half of the spread of candidates.
    public var severity = 3.0
    /// Robust misfit from which to look.
    public var misfit = 2.0
    /// Robust misfit from which to look closely.
    public var strongMisfit = 3.0
    /// Correlation with the others below which a reviewer goes another way.
    public var consistency = 0.2
    /// How many candidates that correlation must rest on.
    public var consistencyScores = 8
    /// Own spread by the panel's below which a reviewer hardly tells candidates apart.
    public var narrowSpread = 0.5
    /// Own spread by the panel's above which a reviewer uses mostly the ends of the scale.
    public var wideSpread = 1.8
    /// Spread across criteria by the panel's, below which one impression seems to fill the sheet.
    public var halo = 0.3
    /// Share of a reviewer's sheets with the very same marks from which to look.
    public var repetition = 0.5
    /// How many times the panel's usual share that must be.
    public var repetitionExcess = 2.0
    /// False discovery rate for a preference.
    public var preferenceRate = 0.01
    /// The least difference worth telling, in robust standard deviations.
    public var preferenceEffect = 1.0
    /// False discovery rate for two reviewers who deviate together.
    public var pairRate = 0.05
    /// How many candidates the two must share.
    public var pairCommon = 8
    /// The chance of any false alarm among all single scores.
    public var singleScoreRate = 0.05

    /// The figures above.
    public init() {}
}
