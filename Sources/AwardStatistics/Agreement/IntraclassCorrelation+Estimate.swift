extension IntraclassCorrelation {
    /// One form's estimate.
    public struct Estimate: Sendable, Hashable, Codable {
        /// How the reviewers came to score.
        public let model: Model
        /// Whose reliability it is.
        public let unit: Unit
        /// The correlation; at most 1, perhaps negative.
        public let value: Double
        /// The confidence interval, or `nil` where there is no error to make one of.
        public let interval: ClosedRange<Double>?
        /// F of the hypothesis that candidates do not differ; infinite where there is no error.
        public let f: Double
        /// Degrees of freedom of F between candidates.
        public let df1: Double
        /// Degrees of freedom of its denominator.
        public let df2: Double
        /// P(a larger F) under that hypothesis.
        public let p: Double

        /// The usual name, such as `ICC(2,k)`.
        public var name: String { "ICC(\(model.rawValue),\(unit.rawValue))" }

        init(_ model: Model, _ unit: Unit, _ squares: TwoWaySquares, tail: Double) {
            let n = Double(squares.candidateCount)
            let k = Double(squares.reviewerCount)
            self.model = model
            self.unit = unit
            df1 = n - 1
            df2 = model == .oneWay ? n * (k - 1) : (n - 1) * (k - 1)
            f = squares.candidates / (model == .oneWay ? squares.within : squares.residual)
            p = f.isInfinite ? 0 : Distribution.fUpper(f, df1, df2)
            value = Self.value(model, unit, squares)
            let bounds =
                model == .twoWayRandom
                ? Self.satterthwaite(unit, squares, tail: tail)
                : Self.exact(unit, f: f, df1: df1, df2: df2, k: k, tail: tail)
            let isKnown = bounds.low.isFinite && bounds.high.isFinite && bounds.low <= bounds.high
            interval = isKnown ? bounds.low...bounds.high : nil
        }

        private static func value(_ model: Model, _ unit: Unit, _ squares: TwoWaySquares) -> Double {
            let n = Double(squares.candidateCount)
            let k = Double(squares.reviewerCount)
            let b = squares.candidates
            let j = squares.reviewers
            let e = squares.residual
            let w = squares.within
            switch (model, unit) {
            case (.oneWay, .single): return (b - w) / (b + (k - 1) * w)
            case (.oneWay, .average): return (b - w) / b
            case (.twoWayRandom, .single): return (b - e) / (b + (k - 1) * e + k * (j - e) / n)
            case (.twoWayRandom, .average): return (b - e) / (b + (j - e) / n)
            case (.twoWayMixed, .single): return (b - e) / (b + (k - 1) * e)
            case (.twoWayMixed, .average): return (b - e) / b
            }
        }

        /// The exact interval of ICC(1, ·) and ICC(3, ·), from the quantiles of F.
        private static func exact(
            _ unit: Unit, f: Double, df1: Double, df2: Double, k: Double, tail: Double
        ) -> (low: Double, high: Double) {
            let low = f / Distribution.fQuantile(1 - tail, df1, df2)
            let high = f * Distribution.fQuantile(1 - tail, df2, df1)
            switch unit {
            case .single: return ((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
            case .average: return (1 - 1 / low, 1 - 1 / high)
            }
        }

        /// The interval of ICC(2, ·), with Satterthwaite's degrees of freedom as Shrout and Fleiss give them.
        private static func satterthwaite(
            _ unit: Unit, _ squares: TwoWaySquares, tail: Double
        ) -> (low: Double, high: Double) {
            let n = Double(squares.candidateCount)
            let k = Double(squares.reviewerCount)
            let single = value(.twoWayRandom, .single, squares)
            let ratio = squares.reviewers / squares.residual
            let rest = n * (1 + (k - 1) * single) - k * single
            let sum = k * single * ratio + rest
            let df =
                (k - 1) * (n - 1) * sum * sum
                / ((n - 1) * k * k * single * single * ratio * ratio + rest * rest)
            let upper = Distribution.fQuantile(1 - tail, n - 1, df)
            let lower = Distribution.fQuantile(1 - tail, df, n - 1)
            let spread = k * squares.reviewers + (k * n - k - n) * squares.residual
            let low = n * (squares.candidates - upper * squares.residual) / (upper * spread + n * squares.candidates)
            let high =
                n * (lower * squares.candidates - squares.residual) / (spread + n * lower * squares.candidates)
            switch unit {
            case .single: return (low, high)
            case .average: return (low * k / (1 + low * (k - 1)), high * k / (1 + high * (k - 1)))
            }
        }
    }
}
