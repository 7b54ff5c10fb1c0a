/// The minimum of a function of a ratio of variances, over 0 and everything above it.
enum LogarithmicSearch {
    /// Looks at powers of e first, then closer around the best of them (Brent); 0 where nothing is lower.
    static func minimum(of function: (Double) -> Double) -> (ratio: Double, deviance: Double) {
        let grid = stride(from: -16.0, through: 16.0, by: 2).map { (place: $0, value: function(exponential($0))) }
        let zero = function(0)
        guard let best = grid.min(by: { $0.value < $1.value }) else { return (0, zero) }
        let found = BrentMinimum.search(from: best.place - 2, to: best.place + 2) { function(exponential($0)) }
        // What is not lower by more than rounding is no reason for a variance.
        guard found.value < zero - 1e-10 * max(1, abs(zero)) else { return (0, zero) }
        return (exponential(found.place), found.value)
    }
}
