/// The result of an aggregation function: `numerator / divisor` in the unit of the values.
struct Aggregate<Number: ScaledInteger> {
    var numerator: Number
    var divisor: Int
    /// Whether there were too few values to trim.
    var fellBack: Bool

    /// Applies the function to `values`, which is left in another order.
    ///
    /// - Precondition: `values` is not empty.
    init(_ values: inout [Number], by rules: Aggregation) {
        fellBack = false
        switch rules.method {
        case .sum:
            numerator = values.reduce(0, +)
            divisor = 1
        case .mean:
            numerator = values.reduce(0, +)
            divisor = values.count
        case .median:
            sort(&values)
            let middle = values.count / 2
            if values.count % 2 == 1 {
                numerator = values[middle]
                divisor = 1
            } else {
                numerator = values[middle - 1] + values[middle]
                divisor = 2
            }
        case .trimmedMean:
            guard values.count >= rules.sheetsForTrim else {
                numerator = values.reduce(0, +)
                divisor = values.count
                fellBack = true
                return
            }
            if rules.drop > 0 { sort(&values) }
            numerator = values[rules.drop..<(values.count - rules.drop)].reduce(0, +)
            divisor = values.count - 2 * rules.drop
        }
    }
}

extension Aggregation {
    /// Fewest sheets with which a trimmed mean is taken: as the rules say, but something must be left.
    var sheetsForTrim: Int { Swift.max(minimumForTrim, 2 * drop + 1) }
}

/// Sorts a handful of values in place; panels are small, and the general sort costs more than it saves there.
private func sort<Number: Comparable>(_ values: inout [Number]) {
    guard values.count <= 24 else { return values.sort() }
    for index in values.indices.dropFirst() {
        let value = values[index]
        var hole = index
        while hole > 0, values[hole - 1] > value {
            values[hole] = values[hole - 1]
            hole -= 1
        }
        values[hole] = value
    }
}
