/// Every score under one normalisation, and each candidate's mean of them.
public struct NormalisedScores: Sendable {
    /// How they were normalised.
    public let method: NormalisationMethod
    /// One value per row of the table.
    public let values: [Double]
    /// Each candidate's mean over its reviewers, by position in the table; `nil` without a score. A reviewer without
    /// spread adds nothing to z but counts in the mean.
    public let candidateMeans: [Double?]
    /// How each reviewer used the scale, by position in the table.
    public let scales: [ReviewerScale]

    /// - Throws: `empty`.
    public init(_ table: ScoreTable, _ method: NormalisationMethod) throws(StatisticsError) {
        guard !table.rows.isEmpty else { throw .empty }
        let grand = table.rows.reduce(0) { $0 + $1.value } / Double(table.count)
        let scales = table.reviewers.indices.map { ReviewerScale(table.rows(ofReviewer: $0).map(\.value)) }
        let pooled = Self.pooledDeviation(scales)
        var values = Array(repeating: 0.0, count: table.count)
        for reviewer in table.reviewers.indices {
            let positions = table.positions(ofReviewer: reviewer)
            let own = positions.map { table.rows[$0].value }
            let normalised = Self.normalised(own, scales[reviewer], method, grand: grand, pooled: pooled)
            for (position, value) in zip(positions, normalised) { values[position] = value }
        }
        self.method = method
        self.values = values
        self.scales = scales
        candidateMeans = table.candidates.indices.map { candidate in
            let range = table.candidateStarts[candidate]..<table.candidateStarts[candidate + 1]
            return range.isEmpty ? nil : values[range].mean
        }
    }

    private static func normalised(
        _ own: [Double], _ scale: ReviewerScale, _ method: NormalisationMethod, grand: Double, pooled: Double
    ) -> [Double] {
        let m = Double(own.count)
        func z(_ value: Double) -> Double { scale.deviation > 0 ? (value - scale.mean) / scale.deviation : 0 }
        switch method {
        case .none: return own
        case .z: return own.map(z)
        case .tScore: return own.map { 50 + 10 * z($0) }
        case .rescaled: return own.map { grand + pooled * z($0) }
        case .minMax:
            let range = scale.maximum - scale.minimum
            return own.map { range > 0 ? ($0 - scale.minimum) / range : 0.5 }
        case .midrank: return Ranks(own).values
        case .borda: return Ranks(own).values.map { m > 1 ? (m - $0) / (m - 1) : 0.5 }
        case .percentile: return Ranks(own).values.map { (m - $0 + 0.5) / m }
        }
    }

    /// The spread within reviewers: √(Σ(m − 1)s² / Σ(m − 1)).
    static func pooledDeviation(_ scales: [ReviewerScale]) -> Double {
        var squares = 0.0
        var freedom = 0
        for scale in scales where scale.count > 1 {
            squares += Double(scale.count - 1) * scale.deviation * scale.deviation
            freedom += scale.count - 1
        }
        return freedom > 0 ? (squares / Double(freedom)).squareRoot() : 0
    }
}
