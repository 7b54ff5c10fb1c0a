/// A way to put the scores of different reviewers on one scale, each reviewer's by that reviewer's own scores alone.
///
/// All of them assume that each reviewer saw candidates like everybody else's; where panels follow tracks they erase true
/// differences. For analysis, in binary64: the rule an award announces is computed exactly elsewhere.
public enum NormalisationMethod: String, Sendable, Hashable, Codable, CaseIterable {
    /// The score as it is.
    case none
    /// (y − mean)/s, divisor m − 1.
    case z
    /// 50 + 10z.
    case tScore
    /// z put back on the common scale: grand mean + pooled spread within reviewers × z.
    case rescaled
    /// (y − min)/(max − min); 0.5 where there is no range.
    case minMax
    /// The midrank, 1 for the best.
    case midrank
    /// (m − rank)/(m − 1); 0.5 for a single candidate.
    case borda
    /// (m − rank + 0.5)/m.
    case percentile

    /// Whether a candidate with the higher value is the better one.
    public var direction: Direction { self == .midrank ? .lowerIsBetter : .higherIsBetter }
}
