/// Kendall's τ_b of two lists of places (Knight 1966: pairs counted while sorting).
enum KendallTau {
    /// `nil` where one of the lists puts everybody in the same place.
    static func b(_ first: [Int], _ second: [Int]) -> Double? {
        let order = first.indices.sorted { (first[$0], second[$0]) < (first[$1], second[$1]) }
        let pairs = Self.pairs(first.count)
        let tiedFirst = ties(order.map { first[$0] })
        let tiedBoth = ties(order.map { first[$0] * (second.count + 1) + second[$0] })
        var sequence = order.map { second[$0] }
        var scratch = sequence
        let discordant = inversions(&sequence, &scratch, 0..<sequence.count)
        let tiedSecond = ties(sequence)
        let (left, right) = (pairs - tiedFirst, pairs - tiedSecond)
        guard left > 0, right > 0 else { return nil }
        let concordant = pairs - tiedFirst - tiedSecond + tiedBoth - discordant
        return Double(concordant - discordant) / (Double(left) * Double(right)).squareRoot()
    }

    private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

    /// Pairs of equal values in a list that has them side by side.
    private static func ties(_ values: [Int]) -> Int {
        var total = 0
        var run = 0
        for index in values.indices {
            run = index > 0 && values[index] == values[index - 1] ? run + 1 : 0
            total += run
        }
        return total
    }

    /// Sorts a part of the list and counts the pairs that stood the wrong way round.
    private static func inversions(_ list: inout [Int], _ scratch: inout [Int], _ range: Range<Int>) -> Int {
        guard range.count > 1 else { return 0 }
        let middle = range.lowerBound + range.count / 2
        var count = inversions(&list, &scratch, range.lowerBound..<middle)
        count += inversions(&list, &scratch, middle..<range.upperBound)
        var (left, right) = (range.lowerBound, middle)
        for position in range {
            if right == range.upperBound || (left < middle && list[left] <= list[right]) {
                scratch[position] = list[left]
                left += 1
            } else {
                scratch[position] = list[right]
                right += 1
                count += middle - left
            }
        }
        for position in range { list[position] = scratch[position] }
        return count
    }
}
