enum Correlation {
    /// Pearson's r, or `nil` for fewer than two pairs or where one side does not vary.
    static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.count == y.count, x.count >= 2 else { return nil }
        let meanX = x.mean
        let meanY = y.mean
        var xx = 0.0
        var yy = 0.0
        var xy = 0.0
        for (a, b) in zip(x, y) {
            xx += (a - meanX) * (a - meanX)
            yy += (b - meanY) * (b - meanY)
            xy += (a - meanX) * (b - meanY)
        }
        // Values equal but for rounding do not vary.
        guard xx > 1e-20 * (1 + meanX * meanX), yy > 1e-20 * (1 + meanY * meanY) else { return nil }
        return min(1, max(-1, xy / (xx * yy).squareRoot()))
    }

    /// Spearman's ρ: Pearson's r of midranks.
    static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
        pearson(Ranks(x).values, Ranks(y).values)
    }
}
