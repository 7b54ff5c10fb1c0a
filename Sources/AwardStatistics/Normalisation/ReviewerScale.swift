/// How one reviewer used the scale, over the candidates that reviewer scored.
public struct ReviewerScale: Sendable, Hashable {
    /// m.
    public let count: Int
    /// ȳ_j, in points.
    public let mean: Double
    /// With divisor m − 1; 0 for one candidate.
    public let deviation: Double
    /// With divisor m.
    public let populationDeviation: Double
    /// The lowest score given.
    public let minimum: Double
    /// The highest score given.
    public let maximum: Double
    /// What one should know before trusting a normalised score of this reviewer.
    public let flags: Set<Flag>

    /// A caution.
    public enum Flag: String, Sendable, Hashable, Codable, CaseIterable {
        /// One candidate only, or all scored the same: the scores say nothing of an order.
        case noInformation = "no_information"
        /// Fewer than five candidates: the spread is mostly noise, and z should not be offered.
        case fewCandidates = "few_candidates"
    }

    init(_ values: [Double]) {
        count = values.count
        minimum = values.min() ?? 0
        maximum = values.max() ?? 0
        let isFlat = maximum == minimum
        mean = values.isEmpty ? 0 : isFlat ? minimum : values.mean
        deviation = isFlat ? 0 : values.standardDeviation
        populationDeviation = isFlat ? 0 : values.populationDeviation
        flags = Set(
            (isFlat ? [Flag.noInformation] : []) + (values.count < 5 ? [Flag.fewCandidates] : []))
    }
}
