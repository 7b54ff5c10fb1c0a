/// Puts one reviewer's totals on the scale of a method.
///
/// Formulas: `z = (y − ȳ) / s` with `s² = Σ(y − ȳ)² / (m − 1)` or `/ m`; `T = 50 + 10 z`; Borda `(m − rank) / (m − 1)`
/// with midranks, 1 the best; min–max `(y − min) / (max − min)`; the last two on a scale of 100. One total, or totals
/// that are all equal, give z 0, T 50 and half of the scale.
///
/// `z² = (y − ȳ)² / s²` is a fraction, so only the last step, its square root, has to be rounded.
struct Normaliser: Sendable {
    let scale: ReviewerScale
    private let values: [Rational: Rational]

    /// - Precondition: `totals` is not empty.
    init(_ totals: [Rational], by rules: Normalisation, as method: Normalisation.Method) {
        let sorted = totals.sorted()
        let count = Rational(sorted.count)
        let mean = sorted.reduce(.zero, +) / count
        let squares = sorted.reduce(Rational.zero) { $0 + ($1 - mean) * ($1 - mean) }
        let divisor = rules.divisor == .sample ? sorted.count - 1 : sorted.count
        var scale = ReviewerScale(
            sheets: sorted.count, mean: mean, variance: divisor > 0 ? squares / Rational(divisor) : .zero,
            lowest: sorted[0], highest: sorted[sorted.count - 1], state: .informative)
        if method.usesSpread, sorted.count < rules.minimumSheets {
            scale.state = .tooFew(needed: rules.minimumSheets)
        } else if squares.isZero {
            scale.state = .noSpread
        }
        self.scale = scale
        var values: [Rational: Rational] = [:]
        var position = 0
        while position < sorted.count {
            let total = sorted[position]
            var end = position + 1
            while end < sorted.count, sorted[end] == total { end += 1 }
            values[total] = Normaliser.value(
                of: total, below: position, equal: end - position, scale, method, decimals: rules.decimals)
            position = end
        }
        self.values = values
    }

    /// What `total` is on the scale; `nil` when it is not among the reviewer's totals.
    func value(of total: Rational) -> Rational? { values[total] }

    /// - Parameters:
    ///   - below: how many totals are lower.
    ///   - equal: how many are equal, this one included.
    private static func value(
        of total: Rational, below: Int, equal: Int, _ scale: ReviewerScale, _ method: Normalisation.Method,
        decimals: Int
    ) -> Rational {
        guard scale.isInformative else { return method == .zScore ? .zero : Rational(50) }
        switch method {
        case .zScore: return zScore(total, scale, decimals)
        case .tScore: return Rational(50) + Rational(10) * zScore(total, scale, decimals)
        case .rank:
            // m − midrank = the totals below and half of the others that are equal.
            return Rational(Int128(100 * (2 * below + equal - 1)), over: Int128(2 * (scale.sheets - 1)))
        case .minMax: return .hundred * (total - scale.lowest) / (scale.highest - scale.lowest)
        }
    }

    private static func zScore(_ total: Rational, _ scale: ReviewerScale, _ decimals: Int) -> Rational {
        let distance = total - scale.mean
        let size = (distance * distance / scale.variance).squareRoot(digits: decimals)
        return distance.sign < 0 ? -size : size
    }
}
