import Glibc

/// The categories in use and how hard each is to reach from the one below: the rating scale model of Andrich.
struct RatingScale {
    /// The values in use, ascending; values nobody gave have no category.
    let values: [Double]
    /// τ_k for the step into category k from the one below, summing to 0; one fewer than categories.
    var thresholds: [Double] { didSet { weigh() } }
    /// e^(−τ_1 − … − τ_k) by category.
    private var weights: [Double] = []
    /// The greatest |τ_1 + … + τ_k|.
    private var extent = 0.0

    /// Categories above the lowest.
    var steps: Int { thresholds.count }

    init(values: [Double]) {
        self.values = values
        thresholds = Array(repeating: 0, count: max(0, values.count - 1))
        weigh()
    }

    private mutating func weigh() {
        var sum = 0.0
        extent = 0
        weights = [1]
        for threshold in thresholds {
            sum -= threshold
            extent = max(extent, abs(sum))
            weights.append(exp(sum))
        }
    }

    /// P(category k) at a measure η = θ − δ − β, into `chances`.
    func chances(at measure: Double, into chances: inout [Double]) {
        // Powers of e^η need one exponential instead of one a category, as long as none of them overflows.
        guard abs(measure) * Double(steps) < 300, extent < 300 else { return safeChances(measure, &chances) }
        let base = exp(measure)
        var power = 1.0
        var total = 0.0
        for category in 0...steps {
            chances[category] = power * weights[category]
            total += chances[category]
            power *= base
        }
        for category in 0...steps { chances[category] /= total }
    }

    private func safeChances(_ measure: Double, _ chances: inout [Double]) {
        var exponent = 0.0
        var greatest = 0.0
        chances[0] = 0
        for step in 0..<steps {
            exponent += measure - thresholds[step]
            chances[step + 1] = exponent
            greatest = max(greatest, exponent)
        }
        var total = 0.0
        for category in 0...steps {
            chances[category] = exp(chances[category] - greatest)
            total += chances[category]
        }
        for category in 0...steps { chances[category] /= total }
    }

    /// The expected category, counted from 0, and its variance.
    func moments(_ chances: [Double]) -> (expected: Double, variance: Double) {
        var expected = 0.0
        var square = 0.0
        for category in 1...max(1, steps) where category <= steps {
            expected += Double(category) * chances[category]
            square += Double(category * category) * chances[category]
        }
        return (expected, max(0, square - expected * expected))
    }

    /// The fourth central moment of the category.
    func fourthMoment(_ chances: [Double], about expected: Double) -> Double {
        chances.enumerated().reduce(0) { sum, item in
            let distance = Double(item.offset) - expected
            return sum + item.element * distance * distance * distance * distance
        }
    }

    /// The expected score at a measure, in the points of the scale.
    func expectedScore(at measure: Double) -> Double {
        var chances = Array(repeating: 0.0, count: steps + 1)
        self.chances(at: measure, into: &chances)
        return zip(chances, values).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
