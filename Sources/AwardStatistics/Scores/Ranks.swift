/// Which end of the scale is the good one.
public enum Direction: String, Sendable, Hashable, Codable {
    /// Points: the most is best.
    case higherIsBetter
    /// Ranks: the first is best.
    case lowerIsBetter
}

/// Midranks: 1 is the best, equal values share the mean of the places they take.
struct Ranks {
    /// One rank per value, in the order given.
    let values: [Double]
    /// Σ(t³ − t) over the groups of equal values.
    let tieTerm: Double

    /// Values nearer than this part of the whole range count as equal: weighted sums of equal marks differ by rounding.
    static let tolerance = 1e-9

    init(_ given: [Double], _ direction: Direction = .higherIsBetter) {
        let sign = direction == .higherIsBetter ? -1.0 : 1.0
        let order = given.indices.sorted { (sign * given[$0], $0) < (sign * given[$1], $1) }
        var ranks = Array(repeating: 0.0, count: given.count)
        var ties = 0.0
        let near = Self.nearness(given)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, abs(given[order[end]] - given[order[end - 1]]) <= near { end += 1 }
            let size = Double(end - start)
            for position in start..<end { ranks[order[position]] = Double(start + end + 1) / 2 }
            ties += size * size * size - size
            start = end
        }
        values = ranks
        tieTerm = ties
    }

    /// The difference up to which two of these values count as equal.
    static func nearness(_ values: [Double]) -> Double {
        guard let low = values.min(), let high = values.max() else { return 0 }
        return (high - low) * tolerance
    }
}
