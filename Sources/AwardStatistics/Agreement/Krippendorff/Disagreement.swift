/// Observed and expected disagreement of units taken so many times each; α = 1 − (n − 1)·observed/expected.
///
/// Ordinal δ² is the interval one on midranks. Interval sums need no pairs: Σ(x − y)² over all ordered pairs of m values
/// is 2mΣ(x − mean)², so nothing grows with the square of the number of distinct values except the ratio level.
struct Disagreement {
    /// Pairable values: n.
    let count: Double
    /// Σ o_ck δ²_ck.
    let observed: Double
    /// Σ n_c n_k δ²_ck.
    let expected: Double

    /// α, or `nil` where nothing could disagree.
    var alpha: Double? { expected > 0 ? 1 - (count - 1) * observed / expected : nil }

    init(_ data: PairableUnits, times: [Int], _ level: MeasurementLevel) {
        let counts = data.counts(times: times)
        count = counts.sum
        switch level {
        case .nominal:
            expected = count * count - counts.sumOfSquares
            observed = Self.pairs(data, times) { $0 == $1 ? 0 : 1 }
        case .interval:
            let points = Self.centred(data.values, counts)
            expected = Self.squares(points, counts)
            observed = Self.distances(data, times, points)
        case .ordinal:
            let points = Self.midranks(counts)
            expected = Self.squares(points, counts)
            observed = Self.distances(data, times, points)
        case .ratio:
            let values = data.values
            func delta(_ c: Int, _ k: Int) -> Double {
                c == k ? 0 : ((values[c] - values[k]) / (values[c] + values[k])).squared
            }
            var total = 0.0
            for c in counts.indices where counts[c] > 0 {
                for k in 0..<c { total += 2 * counts[c] * counts[k] * delta(c, k) }
            }
            expected = total
            observed = Self.pairs(data, times, delta)
        }
    }

    /// Σ over units of Σ δ² over ordered pairs, by m − 1.
    private static func pairs(_ data: PairableUnits, _ times: [Int], _ delta: (Int, Int) -> Double) -> Double {
        var total = 0.0
        for (index, time) in times.enumerated() where time > 0 {
            let unit = data.unit(index)
            var sum = 0.0
            for one in unit {
                for other in unit.lowerBound..<one { sum += 2 * delta(data.positions[one], data.positions[other]) }
            }
            total += Double(time) * sum / Double(unit.count - 1)
        }
        return total
    }

    /// The same for δ² the squared distance of points.
    private static func distances(_ data: PairableUnits, _ times: [Int], _ points: [Double]) -> Double {
        var total = 0.0
        for (index, time) in times.enumerated() where time > 0 {
            let unit = data.unit(index)
            let size = Double(unit.count)
            var sum = 0.0
            for place in unit { sum += points[data.positions[place]] }
            var squares = 0.0
            for place in unit { squares += (points[data.positions[place]] - sum / size).squared }
            total += Double(time) * 2 * size * squares / (size - 1)
        }
        return total
    }

    /// Σ n_c n_k (x_c − x_k)² of points about their mean.
    private static func squares(_ points: [Double], _ counts: [Double]) -> Double {
        // All values equal leave only rounding.
        guard counts.count(where: { $0 > 0 }) > 1 else { return 0 }
        var sum = 0.0
        var squares = 0.0
        for (value, number) in zip(points, counts) {
            sum += number * value
            squares += number * value * value
        }
        return 2 * (counts.sum * squares - sum * sum)
    }

    /// The values about their mean, so that squares do not cancel.
    private static func centred(_ values: [Double], _ counts: [Double]) -> [Double] {
        let mean = zip(values, counts).reduce(0) { $0 + $1.0 * $1.1 } / counts.sum
        return values.map { $0 - mean }
    }

    /// Each value's midrank among all, about the middle.
    private static func midranks(_ counts: [Double]) -> [Double] {
        let middle = counts.sum / 2
        var below = 0.0
        return counts.map { count in
            defer { below += count }
            return below + count / 2 - middle
        }
    }
}

extension Double {
    fileprivate var squared: Double { self * self }
}
