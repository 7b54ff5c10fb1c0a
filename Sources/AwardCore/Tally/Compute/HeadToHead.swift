/// Who is placed higher by more of the reviewers that scored both.
struct HeadToHead {
    /// For each candidate, in the order given: the reviewers in favour where two are compared, else the opponents beaten.
    let values: [Int]
    /// Whether every pair is decided and the decisions make one order. A cycle or an equal pair decides nothing.
    let isFullOrder: Bool

    /// Compares candidates by what each reviewer gave them.
    init(_ totals: [[Int32: Rational]]) {
        var beaten = [Int](repeating: 0, count: totals.count)
        var favours = [Int](repeating: 0, count: totals.count)
        var decided = true
        for first in totals.indices {
            for second in totals.indices where second > first {
                var (up, down) = (0, 0)
                for (reviewer, total) in totals[first] {
                    guard let other = totals[second][reviewer] else { continue }
                    if total > other { up += 1 } else if total < other { down += 1 }
                }
                favours[first] += up
                favours[second] += down
                if up > down {
                    beaten[first] += 1
                } else if down > up {
                    beaten[second] += 1
                } else {
                    decided = false
                }
            }
            // An equal pair settles that there is no full order; the rest of a large tie need not be compared.
            if !decided, totals.count > 2 { break }
        }
        // A tournament without ties is one order exactly when no two have beaten equally many.
        isFullOrder = decided && Set(beaten).count == beaten.count
        values = totals.count == 2 ? favours : beaten
    }
}
