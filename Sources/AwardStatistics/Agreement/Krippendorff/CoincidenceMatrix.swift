/// How often each two values were given to the same candidate: each ordered pair in a unit of m values adds 1/(m − 1).
public struct CoincidenceMatrix: Sendable, Hashable {
    /// The distinct values, ascending.
    public let values: [Double]
    /// o_ck, symmetric, by position in `values`.
    public let counts: [[Double]]

    /// Pairable values: n.
    public var total: Double { counts.reduce(0) { $0 + $1.sum } }

    /// - Throws: `empty` where no candidate has two scores.
    public init(_ table: ScoreTable) throws(StatisticsError) {
        let data = try PairableUnits(table)
        var counts = Array(repeating: Array(repeating: 0.0, count: data.values.count), count: data.values.count)
        for index in 0..<data.count {
            let unit = data.unit(index)
            for one in unit {
                for other in unit where one != other {
                    counts[data.positions[one]][data.positions[other]] += 1 / Double(unit.count - 1)
                }
            }
        }
        values = data.values
        self.counts = counts
    }
}
