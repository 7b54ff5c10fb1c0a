enum BenjaminiHochberg {
    /// The smallest false discovery rate at which each hypothesis would be rejected (Benjamini and Hochberg 1995).
    static func rates(_ probabilities: [Double]) -> [Double] {
        let count = probabilities.count
        let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
        var rates = Array(repeating: 1.0, count: count)
        var least = 1.0
        for (place, index) in order.enumerated().reversed() {
            least = min(least, probabilities[index] * Double(count) / Double(place + 1))
            rates[index] = least
        }
        return rates
    }
}
