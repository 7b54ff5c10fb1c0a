/// How points lie: where their middle is and how far they are apart, all exact.
public struct Spread: Sendable, Hashable, Codable {
    /// How many there are.
    public let count: Int
    /// Their mean; `nil` where there are none.
    public let mean: Rational?
    /// The mean squared distance from the mean, over `count − 1`; `nil` for fewer than two.
    public let variance: Rational?
    /// The fewest points.
    public let lowest: Rational?
    /// The most points.
    public let highest: Rational?

    /// How `values` lie.
    public init(of values: [Rational]) {
        count = values.count
        lowest = values.min()
        highest = values.max()
        guard !values.isEmpty else {
            mean = nil
            variance = nil
            return
        }
        let mean = values.reduce(.zero, +) / Rational(values.count)
        self.mean = mean
        let squares = values.reduce(Rational.zero) { $0 + ($1 - mean) * ($1 - mean) }
        variance = values.count < 2 ? nil : squares / Rational(values.count - 1)
    }

    /// The most points less the fewest; `nil` where there are none.
    public var range: Rational? {
        guard let lowest, let highest else { return nil }
        return highest - lowest
    }

    /// The standard deviation, the root of the variance, rounded half up; `nil` for fewer than two values.
    public func deviation(digits: Int) -> Rational? {
        variance?.squareRoot(digits: digits)
    }
}
