/// A seeded bootstrap interval of Krippendorff's α: pairable candidates drawn with replacement.
public struct AlphaInterval: Sendable, Hashable, Codable {
    /// The lower percentile of the draws.
    public let low: Double
    /// The upper percentile of the draws.
    public let high: Double
    /// The mean of the draws.
    public let mean: Double
    /// How many draws the interval rests on; those in which all values were equal have no α and do not count.
    public let draws: Int
    /// What the draws were made from.
    public let seed: UInt64

    /// - Parameters:
    ///   - draws: How often to resample; at least 2,000 for what is published.
    ///   - confidence: Such as 0.95; the interval is between the percentiles.
    /// - Throws: What `KrippendorffAlpha` throws; `outOfRange` for the settings.
    public init(
        _ table: ScoreTable, _ level: MeasurementLevel, draws: Int = 2000, confidence: Double = 0.95, seed: UInt64
    ) throws(StatisticsError) {
        guard draws >= 1 else { throw .outOfRange(setting: "draws", found: Double(draws), allowed: "≥ 1") }
        guard confidence > 0, confidence < 1 else {
            throw .outOfRange(setting: "confidence", found: confidence, allowed: "0 < x < 1")
        }
        let data = try PairableUnits(table)
        try KrippendorffAlpha.check(data, level)
        var generator = SeededGenerator(seed: seed)
        var found: [Double] = []
        for _ in 0..<draws {
            var times = Array(repeating: 0, count: data.count)
            for _ in 0..<data.count { times[generator.next(below: data.count)] += 1 }
            if let alpha = Disagreement(data, times: times, level).alpha { found.append(alpha) }
        }
        guard !found.isEmpty else { throw .noVariation }
        found.sort()
        low = found.sortedQuantile((1 - confidence) / 2)
        high = found.sortedQuantile((1 + confidence) / 2)
        mean = found.mean
        self.draws = found.count
        self.seed = seed
    }
}
