/// A list of keys put in ascending order, and where each of them went.
struct KeyOrder {
    let keys: [String]
    /// The new position of the key that was at each old one.
    let place: [Int]

    /// - Throws: `duplicateKey` where two keys are equal.
    init(_ given: [String]) throws(StatisticsError) {
        let order = given.indices.sorted { given[$0] < given[$1] }
        var place = Array(repeating: 0, count: given.count)
        for (new, old) in order.enumerated() { place[old] = new }
        keys = order.map { given[$0] }
        self.place = place
        for (former, latter) in zip(keys, keys.dropFirst()) where former == latter { throw .duplicateKey(latter) }
    }
}
