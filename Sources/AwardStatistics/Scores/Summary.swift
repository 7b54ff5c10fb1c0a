extension Sequence<Double> {
    var sum: Double { reduce(0, +) }

    var sumOfSquares: Double { reduce(0) { $0 + $1 * $1 } }
}

extension Collection<Double> {
    /// The mean; NaN of nothing.
    var mean: Double { sum / Double(count) }

    /// Σ(x − mean)².
    var squaredDeviations: Double {
        let mean = self.mean
        return reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// The standard deviation with divisor n − 1; 0 of fewer than two.
    var standardDeviation: Double {
        count < 2 ? 0 : (squaredDeviations / Double(count - 1)).squareRoot()
    }

    /// The standard deviation with divisor n; 0 of nothing.
    var populationDeviation: Double { isEmpty ? 0 : (squaredDeviations / Double(count)).squareRoot() }
}

extension [Double] {
    /// The quantile at `p` of values in ascending order, by linear interpolation (Hyndman and Fan's type 7).
    func sortedQuantile(_ p: Double) -> Double {
        guard let last else { return .nan }
        let position = p * Double(count - 1)
        let below = Int(position.rounded(.down))
        guard below + 1 < count else { return last }
        let part = position - Double(below)
        return part == 0 ? self[below] : self[below] + part * (self[below + 1] - self[below])
    }
}
