/// Krippendorff's α: how far scores of the same candidate agree beyond chance, whoever gave them and however many miss.
///
/// On raw totals α also punishes severity: low here with a high generalizability coefficient asks for calibration.
public struct KrippendorffAlpha: Sendable, Hashable, Codable {
    /// What a difference was taken to mean.
    public let level: MeasurementLevel
    /// 1 for perfect agreement, 0 for chance, below for less.
    public let value: Double
    /// Candidates with two scores or more.
    public let units: Int
    /// Their scores.
    public let values: Int

    /// - Throws: `empty` where no candidate has two scores; `noVariation` where all their scores are equal, for which α
    ///   is undefined and not 1; `outOfRange` for negative values at the ratio level.
    public init(_ table: ScoreTable, _ level: MeasurementLevel) throws(StatisticsError) {
        let data = try PairableUnits(table)
        try Self.check(data, level)
        let whole = Disagreement(data, times: Array(repeating: 1, count: data.count), level)
        guard let alpha = whole.alpha else { throw .noVariation }
        self.level = level
        value = alpha
        units = data.count
        values = Int(whole.count)
    }

    static func check(_ data: PairableUnits, _ level: MeasurementLevel) throws(StatisticsError) {
        guard level != .ratio || data.values[0] >= 0 else {
            throw .outOfRange(setting: "ratio", found: data.values[0], allowed: "≥ 0")
        }
    }
}
