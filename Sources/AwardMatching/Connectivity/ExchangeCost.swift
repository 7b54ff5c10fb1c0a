/// What a chain of exchanges costs: affinity given up first, then squared load, then harm to the rest of the links.
struct ExchangeCost: Comparable {
    var affinity: Int64
    var load: Int64
    /// Steps of the chain, and far more for each pair given up whose loss would cut a category.
    var disturbance: Int64

    static let zero = ExchangeCost(affinity: 0, load: 0, disturbance: 0)

    static func + (left: ExchangeCost, right: ExchangeCost) -> ExchangeCost {
        ExchangeCost(
            affinity: left.affinity + right.affinity, load: left.load + right.load,
            disturbance: left.disturbance + right.disturbance)
    }

    static func < (left: ExchangeCost, right: ExchangeCost) -> Bool {
        (left.affinity, left.load, left.disturbance) < (right.affinity, right.load, right.disturbance)
    }
}
