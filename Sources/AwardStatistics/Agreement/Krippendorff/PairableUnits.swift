/// The candidates with two scores or more, their scores as positions in the list of distinct values.
struct PairableUnits {
    /// The distinct values, ascending.
    let values: [Double]
    /// Positions in `values`, unit after unit.
    let positions: [Int]
    /// The scores of unit u are `positions[starts[u]..<starts[u + 1]]`.
    let starts: [Int]

    /// The number of units.
    var count: Int { starts.count - 1 }

    /// - Throws: `empty` where no candidate has two scores.
    init(_ table: ScoreTable) throws(StatisticsError) {
        let kept = table.candidates.indices.filter { table.reviewerCount(ofCandidate: $0) >= 2 }
        guard !kept.isEmpty else { throw .empty }
        let all = kept.flatMap { table.rows(ofCandidate: $0).map(\.value) }
        let near = Ranks.nearness(all)
        var distinct: [Double] = []
        for value in all.sorted() where distinct.last.map({ value - $0 > near }) ?? true { distinct.append(value) }
        values = distinct
        positions = all.map { Self.position(of: $0, in: distinct) }
        var starts = [0]
        for candidate in kept { starts.append((starts.last ?? 0) + table.reviewerCount(ofCandidate: candidate)) }
        self.starts = starts
    }

    /// The last of the distinct values that is not above `value`.
    private static func position(of value: Double, in distinct: [Double]) -> Int {
        var low = 0
        var high = distinct.count
        while low < high {
            let middle = (low + high) / 2
            if distinct[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The positions of one unit.
    func unit(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

    /// How often each value occurs where unit u is taken `times[u]` times.
    func counts(times: [Int]) -> [Double] {
        var counts = Array(repeating: 0.0, count: values.count)
        for (index, time) in times.enumerated() where time > 0 {
            for place in unit(index) { counts[positions[place]] += Double(time) }
        }
        return counts
    }
}
